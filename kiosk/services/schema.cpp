// SPDX-License-Identifier: GPL-3.0-or-later
// The one file that knows valijson: runs the schema and turns its findings into sentences.
#include "kiosk/services/schema.hpp"

#include "base/files.hpp"
#include "kiosk/services/json_document.hpp"
#include "kiosk/services/schema_fault.hpp"

#include <fmt/format.h>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>

namespace anjungan::services {

struct DocumentSchema::Compiled {
    nlohmann::json document;
    valijson::Schema schema;
};

namespace {

/// valijson names a place as {"<root>", "[form]", "[3]"}.
Pointer pointer_of(const std::vector<std::string>& context) {
    Pointer pointer;
    for (const auto& step : context) {
        if (step.size() >= 2 && step.front() == '[') {
            pointer.push_back(step.substr(1, step.size() - 2));
        }
    }
    return pointer;
}

bool starts_with(const Pointer& longer, const Pointer& shorter) {
    return longer.size() >= shorter.size() &&
           std::equal(shorter.begin(), shorter.end(), longer.begin());
}

/// A fault deep inside is reported again for every object around it: only the innermost places
/// say something, and one sentence a place is enough.
std::vector<SchemaFault> innermost(const valijson::ValidationResults& results) {
    std::vector<SchemaFault> kept;
    for (const auto& error : results) {
        const auto place = pointer_of(error.context);
        const auto covered =
            std::any_of(kept.begin(), kept.end(), [&place](const SchemaFault& other) {
                return starts_with(other.place, place);
            });
        if (!covered) {
            kept.push_back({place, error.description});
        }
    }
    return kept;
}

} // namespace

DocumentSchema::DocumentSchema(std::unique_ptr<Compiled> compiled)
    : compiled_(std::move(compiled)) {}
DocumentSchema::DocumentSchema(DocumentSchema&&) noexcept = default;
DocumentSchema& DocumentSchema::operator=(DocumentSchema&&) noexcept = default;
DocumentSchema::~DocumentSchema() = default;

Result<DocumentSchema> DocumentSchema::open(const std::filesystem::path& path) {
    auto text = read_file(path);
    TRY(text);
    auto document = parse_json(*text);
    if (!document) {
        return fail(
            ErrorCode::invalid_input, fmt::format("{}: {}", path.string(), document.error().detail)
        );
    }
    try {
        auto compiled = std::make_unique<Compiled>();
        compiled->document = std::move(*document);
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(
            valijson::adapters::NlohmannJsonAdapter(compiled->document), compiled->schema
        );
        return DocumentSchema(std::move(compiled));
    } catch (const std::exception& problem) {
        return fail(
            ErrorCode::invalid_input,
            fmt::format("{}: not a JSON Schema: {}", path.string(), problem.what())
        );
    }
}

std::vector<std::string> DocumentSchema::faults(const nlohmann::json& document) const {
    std::vector<std::string> sentences;
    try {
        valijson::Validator validator;
        valijson::ValidationResults results;
        const valijson::adapters::NlohmannJsonAdapter target(document);
        if (validator.validate(compiled_->schema, target, &results)) {
            return {};
        }
        for (const auto& fault : innermost(results)) {
            sentences.push_back(sentence_of(fault, document, compiled_->document));
        }
    } catch (const std::exception& problem) {
        sentences.push_back(fmt::format("/: cannot be checked: {}", problem.what()));
    }
    return sentences;
}

} // namespace anjungan::services
