// SPDX-License-Identifier: GPL-3.0-or-later
// Follows the schema along a document's path, because the validator names only the document's.
#include "kiosk/services/schema_fault.hpp"

#include "kiosk/services/json_document.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::services {

namespace {

using Json = nlohmann::json;

const Json nothing = Json::object();

const Json& resolved(const Json& schema, const Json& root) {
    const Json* current = &schema;
    while (current->contains("$ref")) {
        const auto reference = current->at("$ref").get<std::string>().substr(1);
        current = &root.at(Json::json_pointer(reference));
    }
    return *current;
}

const Json& schema_at(const Pointer& place, const Json& root) {
    const Json* current = &root;
    for (const auto& step : place) {
        const Json& here = resolved(*current, root);
        if (here.contains("properties") && here.at("properties").contains(step)) {
            current = &here.at("properties").at(step);
        } else if (here.contains("items")) {
            current = &here.at("items");
        } else if (here.contains("additionalProperties") && here.at("additionalProperties").is_object()) {
            current = &here.at("additionalProperties");
        } else {
            return nothing;
        }
    }
    return resolved(*current, root);
}

const Json& value_at(const Pointer& place, const Json& document) {
    return document.at(Json::json_pointer(place.empty() ? "" : to_string(place)));
}

std::vector<std::string> keys_of(const Json& object) {
    std::vector<std::string> keys;
    for (const auto& entry : object.items()) {
        keys.push_back(entry.key());
    }
    return keys;
}

/// The first of `keys` that `object` lacks; empty if it has them all.
std::string first_outside(const std::vector<std::string>& keys, const Json& object) {
    const auto found = std::find_if(keys.begin(), keys.end(), [&object](const std::string& key) {
        return !object.contains(key);
    });
    return found == keys.end() ? std::string() : *found;
}

std::string missing_key(const Json& value, const Json& schema) {
    if (!value.is_object() || !schema.contains("required")) {
        return {};
    }
    return first_outside(schema.at("required").get<std::vector<std::string>>(), value);
}

std::string unknown_key(const Json& value, const Json& schema) {
    const bool closed =
        schema.contains("additionalProperties") && schema.at("additionalProperties") == false;
    return value.is_object() && closed ? first_outside(keys_of(value), schema.at("properties"))
                                       : std::string();
}

std::string listed(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, ", "));
}

std::string remedy_of(const Json& schema) {
    return schema.value("description", std::string("see its schema"));
}

/// The first rule of the schema that the value breaks, in our words; the validator's otherwise.
std::string complaint(const SchemaFault& fault, const Json& value, const Json& schema) {
    if (const auto key = missing_key(value, schema); !key.empty()) {
        return fmt::format("\"{}\" is missing; add it", key);
    }
    if (const auto key = unknown_key(value, schema); !key.empty()) {
        return fmt::format(
            "the key \"{}\" is not known; correct or remove it (known: {})",
            key,
            listed(keys_of(schema.at("properties")))
        );
    }
    if (schema.contains("enum")) {
        return fmt::format(
            "{} is not one of {}; {}",
            shown(value),
            listed(schema.at("enum").get<std::vector<std::string>>()),
            remedy_of(schema)
        );
    }
    const auto type = schema.value("type", std::string());
    if (fault.finding.find("'type'") != std::string::npos && !type.empty()) {
        const bool vowel = std::string_view("aeiou").find(type.front()) != std::string::npos;
        return fmt::format(
            "{} is not {} {}; {}", shown(value), vowel ? "an" : "a", type, remedy_of(schema)
        );
    }
    return fmt::format("{} is not allowed here; {}", shown(value), remedy_of(schema));
}

} // namespace

std::string to_string(const Pointer& pointer) {
    if (pointer.empty()) {
        return "/";
    }
    std::string text;
    for (const auto& step : pointer) {
        text.push_back('/');
        for (const char character : step) {
            text += character == '~' ? "~0" : character == '/' ? "~1" : std::string(1, character);
        }
    }
    return text;
}

std::string sentence_of(
    const SchemaFault& fault, const nlohmann::json& document, const nlohmann::json& schema
) {
    const auto& value = value_at(fault.place, document);
    const auto& rules = schema_at(fault.place, schema);
    return fmt::format("{}: {}", to_string(fault.place), complaint(fault, value, rules));
}

} // namespace anjungan::services
