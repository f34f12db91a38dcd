// SPDX-License-Identifier: GPL-3.0-or-later
// Turns a document that satisfies the schema into the types screens work with.
#include "kiosk/services/service_reader.hpp"

#include "kiosk/services/fields/table.hpp"
#include "kiosk/services/text_reader.hpp"

namespace anjungan::services {

LocalText text_of(const nlohmann::json& object, const char* key) {
    LocalText text;
    if (object.contains(key)) {
        for (const auto& entry : object.at(key).items()) {
            text.by_language.emplace(entry.key(), entry.value().get<std::string>());
        }
    }
    return text;
}

Decree decree_of(const nlohmann::json& json) {
    return {
        json.at("number").get<std::string>(),
        json.at("date").get<std::string>(),
        json.at("signed_by").get<std::string>()};
}

namespace {

using Json = nlohmann::json;

Condition condition_of(const Json& json) {
    Condition condition;
    const auto entry = json.begin(); // the schema allows exactly one
    if (entry.key() == "is" || entry.key() == "paper") {
        const auto asked = entry.value().begin();
        condition.kind = entry.key() == "is" ? Condition::Kind::is : Condition::Kind::paper;
        condition.field = asked.key();
        condition.values = asked.value().get<std::vector<std::string>>();
        return condition;
    }
    condition.kind = entry.key() == "all"   ? Condition::Kind::all
                     : entry.key() == "any" ? Condition::Kind::any
                                            : Condition::Kind::none;
    for (const auto& inner : entry.value()) {
        condition.inner.push_back(condition_of(inner));
    }
    return condition;
}

Condition when_of(const Json& json) {
    return json.contains("when") ? condition_of(json.at("when")) : Condition();
}

Field field_of(const Json& json) {
    Field field;
    field.id = json.at("id").get<std::string>();
    field.type =
        read_field_type(json.at("type").get<std::string>(), json.value("limits", Json::object()));
    field.question = text_of(json, "question");
    field.label = text_of(json, "label");
    field.help = text_of(json, "help");
    field.required = json.value("required", true);
    field.recent = json.value("recent", false);
    field.ends = json.value("ends", false);
    field.when = when_of(json);
    for (const auto& option : json.value("options", Json::array())) {
        field.options.push_back(
            {option.at("id").get<std::string>(),
             text_of(option, "label"),
             text_of(option, "detail"),
             option.value("picture", std::string())}
        );
    }
    field.retention_days = json.value("retention_days", 0);
    field.part = json.value("part", std::string());
    return field;
}

ServiceGroup group_of(const Json& document) {
    const auto group = document.value("group", std::string());
    return group == "family"    ? ServiceGroup::family
           : group == "letters" ? ServiceGroup::letters
           : group == "voice"   ? ServiceGroup::voice
                                : ServiceGroup::other;
}

StandardComponent component_of(const Json& json) {
    return {
        .key = json.at("key").get<std::string>(),
        .text = text_of(json, "text"),
        .citation = json.value("citation", std::string()),
        .effective = json.value("effective", std::string()),
        .verified = json.value("verified", true),
        .remedy = text_of(json, "remedy"),
    };
}

OfficeFacts office_facts_of(const Json& document) {
    OfficeFacts facts;
    facts.issuer = text_of(document, "issuer");
    facts.role = document.value("office_role", std::string()) == "forwards" ? OfficeRole::forwards
                                                                            : OfficeRole::issues;
    facts.form_code = document.value("form_code", std::string());
    facts.form_edition = document.value("form_edition", std::string());
    if (document.contains("standard_decree")) {
        facts.standard_decree = decree_of(document.at("standard_decree"));
    }
    if (document.contains("late_fee")) {
        const auto& fee = document.at("late_fee");
        facts.late_fee =
            LateFee{fee.at("rupiah").get<long long>(), fee.at("citation").get<std::string>()};
    }
    facts.validity_days = document.value("validity_days", 0);
    return facts;
}

Requirement requirement_of(const Json& json) {
    return {
        .id = json.at("id").get<std::string>(),
        .text = text_of(json, "text"),
        .detail = text_of(json, "detail"),
        .required = json.value("required", true),
        .when = when_of(json),
    };
}

} // namespace

Service read_service(const nlohmann::json& document) {
    Service service;
    service.id = document.at("id").get<std::string>();
    service.version = document.at("version").get<std::string>();
    service.kind = document.at("kind") == "queue" ? ServiceKind::queue : ServiceKind::form;
    service.icon = document.at("icon").get<std::string>();
    service.group = group_of(document);
    service.title = text_of(document, "title");
    service.summary = text_of(document, "summary");
    service.queue_group = document.value("queue_group", std::string());
    service.promised_days = document.at("promised_days").get<int>();
    service.promise = text_of(document, "promise");
    service.fee_rupiah = document.at("fee_rupiah").get<long long>();
    service.retention_days = document.at("retention_days").get<int>();
    for (const auto& component : document.at("standard")) {
        service.standard.push_back(component_of(component));
    }
    for (const auto& requirement : document.at("requirements")) {
        service.requirements.push_back(requirement_of(requirement));
    }
    for (const auto& part : document.value("parts", Json::array())) {
        service.parts.push_back({part.at("id").get<std::string>(), text_of(part, "title")});
    }
    for (const auto& field : document.at("form")) {
        service.form.push_back(field_of(field));
    }
    service.privacy = text_of(document.at("privacy"), "text");
    service.privacy_version = document.at("privacy").at("version").get<std::string>();
    service.complaint = text_of(document, "complaint");
    service.office = office_facts_of(document);
    return service;
}

} // namespace anjungan::services
