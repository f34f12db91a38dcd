// SPDX-License-Identifier: GPL-3.0-or-later
// Loads every service folder; a faulty one is left out with the reason, the rest go on.
#include "kiosk/services/catalogue.hpp"

#include "base/files.hpp"
#include "kiosk/services/calendar_reader.hpp"
#include "kiosk/services/json_document.hpp"
#include "kiosk/services/maklumat_reader.hpp"
#include "kiosk/services/schema.hpp"
#include "kiosk/services/semantic_check.hpp"
#include "kiosk/services/service_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <set>

namespace anjungan::services {

namespace {

/// A service file beyond this is a mistake, not a form.
constexpr std::size_t max_file_size = std::size_t{1} << 20U;

/// Where the files come from: their folders, and how to read "<folder>/<name>".
struct Source {
    std::set<std::string> folders;
    std::function<Result<std::string>(const std::string& path)> read;
};

class Loader {
public:
    Loader(const Source& source, const DocumentSchema& schema)
        : source_(&source), schema_(&schema) {}

    void load(const std::string& folder) {
        // Named from the directory that the operator copied, not from the disk's root.
        const auto name = fmt::format("services/{}/service.json", folder);
        auto text = source_->read(folder + "/service.json");
        if (!text) {
            fault(folder, name, text.error().detail + "; put the file there or remove the folder");
            return;
        }
        const auto document = parse_json(*text);
        if (!document) {
            fault(folder, name, document.error().detail);
            return;
        }
        for (const auto& sentence : take_in(*document, folder)) {
            fault(folder, name, sentence);
        }
    }

    void fault(const std::string& service, std::string_view file, std::string_view what) {
        catalogue_.faults.push_back({service, fmt::format("{}: {}", file, what)});
    }

    void set_edition(std::uint64_t edition) { catalogue_.edition = edition; }
    void set_calendar(Calendar calendar) { catalogue_.calendar = std::move(calendar); }
    void set_maklumat(Maklumat maklumat) { catalogue_.maklumat = std::move(maklumat); }

    [[nodiscard]] Catalogue take() { return std::move(catalogue_); }

private:
    /// Keeps the service, or says why not.
    [[nodiscard]] std::vector<std::string>
    take_in(const nlohmann::json& document, const std::string& folder) {
        auto sentences = schema_->faults(document);
        if (!sentences.empty()) {
            return sentences;
        }
        try {
            auto service = read_service(document);
            sentences = semantic_faults(service, folder);
            if (sentences.empty()) {
                catalogue_.services.push_back(std::move(service));
            }
        } catch (const nlohmann::json::exception& problem) {
            sentences.push_back(fmt::format(
                "/: passes the schema but cannot be read: {}; the schema does not fit this program",
                problem.what()
            ));
        }
        return sentences;
    }

    const Source* source_;
    const DocumentSchema* schema_;
    Catalogue catalogue_;
};

Result<std::set<std::string>> folders_in(const std::filesystem::path& directory) {
    std::set<std::string> folders;
    std::error_code problem;
    std::filesystem::directory_iterator entry(directory, problem);
    for (; !problem && entry != std::filesystem::directory_iterator(); entry.increment(problem)) {
        std::error_code ignored;
        const auto name = entry->path().filename().string();
        if (entry->is_directory(ignored) && !name.starts_with(".")) {
            folders.insert(name);
        }
    }
    if (problem) {
        return fail(
            ErrorCode::io,
            fmt::format("cannot read the services in {}: {}", directory.string(), problem.message())
        );
    }
    return folders;
}

/// What catalogue.json says.
struct Index {
    std::vector<std::string> order;
    std::uint64_t edition = 0;
};

Result<std::uint64_t> read_edition(const nlohmann::json& document) {
    if (!document.contains("edition")) {
        return 0;
    }
    const auto& edition = document.at("edition");
    if (!edition.is_number_unsigned()) {
        return fail(
            ErrorCode::invalid_input,
            fmt::format("/edition: {} is not a whole number; write one, e.g. 1", shown(edition))
        );
    }
    return edition.get<std::uint64_t>();
}

/// The ids in catalogue.json, or the reason why there is no order.
Result<Index> read_index(const Source& source) {
    auto text = source.read("catalogue.json");
    TRY(text);
    const auto document = parse_json(*text);
    TRY(document);
    const auto is_text = [](const nlohmann::json& value) { return value.is_string(); };
    if (!document->is_object() || !document->contains("order") ||
        !document->at("order").is_array() ||
        !std::all_of(document->at("order").begin(), document->at("order").end(), is_text)) {
        return fail(
            ErrorCode::invalid_input,
            "/order: is not a list of service ids; write one, e.g. [\"sktm\"]"
        );
    }
    const auto edition = read_edition(*document);
    TRY(edition);
    return Index{document->at("order").get<std::vector<std::string>>(), *edition};
}

/// catalogue.json's order first, then what it does not name, by id.
std::vector<std::string> ordered(const Source& source, Loader& loader) {
    std::vector<std::string> names;
    auto folders = source.folders;
    const auto index = read_index(source);
    if (!index && index.error().code != ErrorCode::not_found) {
        loader.fault("", "services/catalogue.json", index.error().detail);
    }
    loader.set_edition(index ? index->edition : 0);
    for (const auto& id : index ? index->order : std::vector<std::string>()) {
        if (folders.erase(id) > 0) {
            names.push_back(id);
        } else {
            const bool twice = std::find(names.begin(), names.end(), id) != names.end();
            loader.fault(
                id,
                "services/catalogue.json",
                twice ? fmt::format("/order: {} stands twice; keep one", shown(id))
                      : fmt::format(
                            "/order: {} has no folder; add the folder or remove the name", shown(id)
                        )
            );
        }
    }
    names.insert(names.end(), folders.begin(), folders.end());
    return names;
}

template <class Value>
using Reader = Reading<Value> (*)(const nlohmann::json&, const DocumentSchema&);

template <class Value>
Result<Reading<Value>>
read_by(const std::filesystem::path& schema_file, const std::string& text, Reader<Value> read) {
    const auto schema = DocumentSchema::open(schema_file);
    TRY(schema);
    const auto document = parse_json(text);
    TRY(document);
    return read(*document, *schema);
}

/// A file that is none of one service's: "calendar". Where there is none, or a mistake is in it,
/// an empty value; what is wrong is said, and the services go on.
template <class Value>
Value load_whole(
    const Source& source,
    const std::filesystem::path& directory,
    const std::string& name,
    Reader<Value> read,
    Loader& loader
) {
    const auto file = fmt::format("services/{}.json", name);
    const auto text = source.read(name + ".json");
    if (!text) {
        if (text.error().code != ErrorCode::not_found) {
            loader.fault("", file, text.error().detail);
        }
        return {};
    }
    auto reading = read_by(directory / (name + ".schema.json"), *text, read);
    if (!reading) {
        loader.fault("", file, reading.error().detail);
        return {};
    }
    for (const auto& sentence : reading->faults) {
        loader.fault("", file, sentence);
    }
    return std::move(reading->value);
}

Result<Catalogue> load_from(const Source& source, const std::filesystem::path& directory) {
    auto schema = DocumentSchema::open(directory / "service.schema.json");
    TRY(schema);
    Loader loader(source, *schema);
    for (const auto& folder : ordered(source, loader)) {
        loader.load(folder);
    }
    loader.set_calendar(load_whole(source, directory, "calendar", read_calendar, loader));
    loader.set_maklumat(load_whole(source, directory, "maklumat", read_maklumat, loader));
    return loader.take();
}

} // namespace

const Service* Catalogue::find(std::string_view id) const {
    const auto found = std::find_if(services.begin(), services.end(), [id](const Service& service) {
        return service.id == id;
    });
    return found == services.end() ? nullptr : &*found;
}

Result<Catalogue> load_catalogue(const std::filesystem::path& directory) {
    std::error_code problem;
    if (!std::filesystem::is_directory(directory, problem)) {
        return fail(
            ErrorCode::not_found,
            fmt::format(
                "there is no directory of services at {}; install it or correct its path in the "
                "configuration",
                directory.string()
            )
        );
    }
    auto folders = folders_in(directory);
    TRY(folders);
    return load_from(
        {std::move(*folders),
         [&directory](const std::string& path) {
             return read_file(directory / path, max_file_size);
         }},
        directory
    );
}

Result<Catalogue>
load_catalogue(const ServiceFiles& files, const std::filesystem::path& directory) {
    Source source;
    for (const auto& [path, text] : files) {
        if (const auto slash = path.find('/'); slash != std::string::npos) {
            source.folders.insert(path.substr(0, slash));
        }
    }
    source.read = [&](const std::string& path) -> Result<std::string> {
        const auto found = files.find(path);
        if (found == files.end() && path == "calendar.json") {
            return read_file(directory / path, max_file_size);
        }
        if (found == files.end()) {
            return fail(ErrorCode::not_found, fmt::format("{} is not in the catalogue", path));
        }
        return found->second;
    };
    return load_from(source, directory);
}

} // namespace anjungan::services
