// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the services' folders.
#include "tool/catalogue_contents.hpp"

#include "base/files.hpp"
#include "protocol/trust.hpp"
#include "protocol/trust_names.hpp"

#include <fmt/format.h>

namespace anjungan::tool {

namespace {

using std::filesystem::path;

/// What an office signs besides its services.
bool is_of_the_whole(std::string_view name) {
    return name == "catalogue.json" || name == "calendar.json" || name == "maklumat.json";
}

Status take_file(const path& file, const std::string& name, CatalogueContents& contents) {
    if (!protocol::is_catalogue_path(name)) {
        return fail(
            ErrorCode::invalid_input,
            fmt::format(
                "{}: a catalogue holds plain files one folder deep, named with letters, digits, "
                "'.', '_' and '-'",
                file.string()
            )
        );
    }
    auto text = read_file(file, protocol::max_catalogue_file_size);
    TRY(text);
    contents.insert_or_assign(name, std::move(*text));
    return {};
}

} // namespace

Result<CatalogueContents> read_catalogue_contents(const path& services) {
    CatalogueContents contents;
    std::error_code problem;
    std::filesystem::recursive_directory_iterator entry(services, problem);
    for (; !problem && entry != std::filesystem::recursive_directory_iterator();
         entry.increment(problem)) {
        const auto name = entry->path().filename().string();
        if (name.starts_with('.')) {
            entry.disable_recursion_pending();
            continue;
        }
        const bool of_a_service = entry.depth() > 0;
        if (entry->is_directory(problem) || (!of_a_service && !is_of_the_whole(name))) {
            continue;
        }
        const auto relative = entry->path().lexically_relative(services).generic_string();
        TRY(take_file(entry->path(), relative, contents));
    }
    if (problem) {
        return fail(
            ErrorCode::io, fmt::format("cannot read {}: {}", services.string(), problem.message())
        );
    }
    return contents;
}

} // namespace anjungan::tool
