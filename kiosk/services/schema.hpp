// SPDX-License-Identifier: GPL-3.0-or-later
/// Checks a document against its schema (service.schema.json, calendar.schema.json) and says each
/// fault in a sentence.
///
/// Private to this room, like json_document.hpp.
#pragma once

#include "base/result.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace anjungan::services {

class DocumentSchema {
public:
    /// Reads and compiles the schema (JSON Schema draft-07); a broken one is `invalid_input`.
    [[nodiscard]] static Result<DocumentSchema> open(const std::filesystem::path& path);

    DocumentSchema(DocumentSchema&&) noexcept;
    DocumentSchema& operator=(DocumentSchema&&) noexcept;
    DocumentSchema(const DocumentSchema&) = delete;
    DocumentSchema& operator=(const DocumentSchema&) = delete;
    ~DocumentSchema();

    /// One sentence a fault, "/pointer: value …; remedy" without the file's name. Empty: valid.
    [[nodiscard]] std::vector<std::string> faults(const nlohmann::json& document) const;

private:
    struct Compiled;
    explicit DocumentSchema(std::unique_ptr<Compiled> compiled);

    std::unique_ptr<Compiled> compiled_;
};

} // namespace anjungan::services
