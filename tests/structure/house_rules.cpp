// Counts lines and looks for the opening sentence.
#include "tests/structure/house_rules.hpp"

namespace anjungan::structure {

namespace {

bool opens_with_a_sentence(const std::vector<std::string>& lines) {
    if (lines.empty() || !lines.front().starts_with("//")) {
        return false;
    }
    return lines.front().find_first_not_of("/ ") != std::string::npos;
}

} // namespace

Findings house_findings(const SourceFile& file) {
    Findings findings;
    const auto lines = lines_of(file);
    const auto limit = is_header(file) ? header_line_limit : source_line_limit;
    if (lines.size() > limit) {
        findings.push_back(
            file.path + ": " + std::to_string(lines.size()) + " lines, " + std::to_string(limit) +
            " at most: what wants a room of its own?"
        );
    }
    if (!opens_with_a_sentence(lines)) {
        findings.push_back(file.path + ":1: must open with a sentence saying what the file is for");
    }
    return findings;
}

} // namespace anjungan::structure
