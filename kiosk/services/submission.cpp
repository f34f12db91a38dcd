// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the body of a submission and overwrites what the building leaves behind.
//
// What remains: the answers themselves (the session clears them) and, for the moment of this
// call, the JSON tree, whose strings are overwritten before it goes. The tree's field ids and the
// numbers of number fields are freed without being overwritten.
#include "kiosk/services/answer_text.hpp"
#include "kiosk/services/fields/field_type.hpp"
#include "kiosk/services/form.hpp"

#include <nlohmann/json.hpp>

#include <cassert>

namespace anjungan::services {

namespace {

using Json = nlohmann::json;

Json answers_of(const Service& service, const Answers& answers) {
    Json given = Json::object();
    for (const auto* const field : visible_fields(service, answers)) {
        const auto* const answer = answers.find(field->id);
        if (field->type->is_question() && !is_unanswered(answer)) {
            field->type->write(given[field->id], *answer);
        }
    }
    return given;
}

Json papers_of(const Service& service, const Answers& answers) {
    Json papers = Json::object();
    for (const auto& [requirement, said] : paper_statements(service, answers)) {
        if (said) {
            papers[requirement] = to_string(*said);
        }
    }
    return papers;
}

/// Above any encoding of `value`: a vector that grew would leave its smaller copies in free memory.
std::size_t size_bound(const Json& value) {
    constexpr std::size_t head = 9; // the longest head of a CBOR item
    std::size_t bound = head;
    if (value.is_string()) {
        bound += value.get_ref<const Json::string_t&>().size();
    }
    if (value.is_structured()) {
        for (const auto& entry : value.items()) {
            bound += head + entry.key().size() + size_bound(entry.value());
        }
    }
    return bound;
}

void wipe_texts(Json& value) {
    if (value.is_string()) {
        wipe(value.get_ref<Json::string_t&>());
    }
    if (value.is_structured()) {
        for (auto& inner : value) {
            wipe_texts(inner);
        }
    }
}

} // namespace

SecretBytes
submission_body(const Service& service, const Answers& answers, const SubmissionFacts& facts) {
    Json body = {
        {"v", 1},
        {"service", service.id},
        {"version", service.version},
        {"catalogue", facts.catalogue_version},
        {"language", facts.language},
        {"notice", {{"version", facts.privacy_version}, {"seen", facts.notice_seen}}},
        {"papers", papers_of(service, answers)}};
    body["answers"] = answers_of(service, answers);
    Bytes encoded;
    encoded.reserve(size_bound(body));
    const auto* const place = encoded.data();
    Json::to_cbor(body, encoded);
    assert(encoded.data() == place && "the bound of the encoding is too small");
    wipe_texts(body);
    return SecretBytes(std::move(encoded));
}

} // namespace anjungan::services
