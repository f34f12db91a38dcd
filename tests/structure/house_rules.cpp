// SPDX-License-Identifier: GPL-3.0-or-later
// Counts lines and looks for the opening sentence.
#include "tests/structure/house_rules.hpp"

#include <span>
#include <string_view>

namespace anjungan::structure {

namespace {

constexpr std::string_view licence = "// SPDX-License-Identifier: GPL-3.0-or-later";

/// `lines` without the licence's.
bool opens_with_a_sentence(std::span<const std::string> lines) {
    if (lines.empty() || !lines.front().starts_with("//")) {
        return false;
    }
    return lines.front().find_first_not_of("/ ") != std::string::npos;
}

/// "Subject.part: what holds"; the name stands behind TEST_CASE( on its line or on the next.
bool is_named_by_the_rule(std::string_view line) {
    const auto quote = line.find('"');
    const auto colon = line.find(": ", quote);
    return quote == std::string_view::npos || colon != std::string_view::npos;
}

} // namespace

Findings house_findings(const SourceFile& file) {
    Findings findings;
    const auto all_lines = lines_of(file);
    std::span<const std::string> lines(all_lines);
    if (lines.empty() || lines.front() != licence) {
        findings.push_back(file.path + ":1: must begin with " + std::string(licence));
    } else {
        lines = lines.subspan(1);
    }
    const auto limit = is_header(file) ? max_header_lines : max_source_lines;
    if (lines.size() > limit) {
        findings.push_back(
            file.path + ": " + std::to_string(lines.size()) + " lines, " + std::to_string(limit) +
            " at most: what wants a room of its own?"
        );
    }
    if (!opens_with_a_sentence(lines)) {
        findings.push_back(file.path + ":2: must open with a sentence saying what the file is for");
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool split = lines[i].ends_with("TEST_CASE(") && i + 1 < lines.size();
        if (lines[i].starts_with("TEST_CASE(") && !is_named_by_the_rule(lines[split ? i + 1 : i])) {
            findings.push_back(
                file.path + ":" + std::to_string(i + 2) +
                ": a test's name is a subject, a colon and what holds of it"
            );
        }
    }
    return findings;
}

} // namespace anjungan::structure
