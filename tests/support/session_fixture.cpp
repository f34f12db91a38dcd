// A small service and a session around it.
#include "tests/support/session_fixture.hpp"

#include "tests/support/catch.hpp"

namespace anjungan::test {

namespace {

services::LocalText said(const std::string& text) {
    return {{{"id", text}, {"en", text}}};
}

services::Field field(const std::string& id, services::FieldType type) {
    services::Field made;
    made.id = id;
    made.type = type;
    made.question = said(id + "?");
    return made;
}

} // namespace

services::Service small_service() {
    using services::FieldType;
    services::Service service;
    service.id = "small";
    service.version = "1";
    service.title = said("Small");
    service.queue_group = "B";
    service.privacy = said("Notice.");
    service.privacy_version = "p1";
    service.standard.push_back({"biaya", said("Rp 0"), "", ""});
    services::Requirement requirement;
    requirement.id = "kk";
    requirement.text = said("KK");
    service.requirements.push_back(requirement);
    auto reason = field("reason", FieldType::choice_one);
    reason.options = {{"new", said("New"), {}}, {"lost", said("Lost"), {}}};
    auto letter = field("letter", FieldType::text);
    letter.when.kind = services::Condition::Kind::is;
    letter.when.field = "reason";
    letter.when.values = {"lost"};
    auto phone = field("phone", FieldType::phone);
    phone.required = false;
    service.form = {
        reason,
        letter,
        field("born", FieldType::date),
        phone,
        field("truth", FieldType::acknowledge),
    };
    return service;
}

SessionFixture::SessionFixture() {
    catalogue.services.push_back(small_service());
    model.default_settings.language = "id";
    model.settings = model.default_settings;
}

void SessionFixture::send(const std::vector<session::Event>& events) {
    for (const auto& event : events) {
        effects = session::update(model, event, {catalogue, translator, clock, zone});
    }
}

void SessionFixture::type(std::string_view text) {
    for (const char character : text) {
        send({session::TypeCharacter{std::string(1, character)}});
    }
}

} // namespace anjungan::test
