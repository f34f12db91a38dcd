// SPDX-License-Identifier: GPL-3.0-or-later
// `ask`: which services and functions would the kiosk offer for this question?
#include "kiosk/assistant/assistant.hpp"
#include "tool/commands.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>

namespace anjungan::tool {

namespace {

struct AskOptions {
    std::filesystem::path catalogue = std::filesystem::path(ANJUNGAN_ASSET_DIR) / "services";
    std::filesystem::path words = std::filesystem::path(ANJUNGAN_ASSET_DIR) / "assistant";
    std::string language = "id";
    std::string question;
    bool with_answer = false;
};

const char* name_of(assistant::ReplyKind kind) {
    switch (kind) {
    case assistant::ReplyKind::answer: return "answer";
    case assistant::ReplyKind::unknown: return "unknown";
    case assistant::ReplyKind::greeting: return "greeting";
    case assistant::ReplyKind::thanks: return "thanks";
    case assistant::ReplyKind::distress: return "distress";
    }
    return "unknown";
}

nlohmann::json ids_of(const assistant::Reply& reply) {
    auto list = nlohmann::json::array();
    for (const auto& candidate : reply.candidates) {
        list.push_back(candidate.id);
    }
    return list;
}

nlohmann::json whole(const assistant::Reply& reply) {
    nlohmann::json shown = {{"kind", name_of(reply.kind)}, {"ids", ids_of(reply)}};
    if (reply.answer) {
        shown["answer"] = {
            {"id", reply.answer->id},
            {"component", reply.answer->component},
            {"text", reply.answer->text},
            {"citation", reply.answer->citation},
            {"effective", reply.answer->effective},
            {"verified", reply.answer->verified}};
    }
    return shown;
}

Outcome ask(const AskOptions& options) {
    const auto catalogue = services::load_catalogue(options.catalogue);
    if (!catalogue) {
        return report(catalogue.error());
    }
    const auto assistant = assistant::Assistant::load(options.words, *catalogue);
    if (!assistant) {
        return report(assistant.error());
    }
    const auto reply = assistant->ask(options.question, options.language);
    std::cout << (options.with_answer ? whole(reply) : ids_of(reply)).dump() << '\n';
    return Outcome::good;
}

} // namespace

void add_ask_command(CLI::App& app, Action& chosen) {
    auto* command = app.add_subcommand(
        "ask",
        "The services and functions that answer a citizen's question, as a JSON list, the best "
        "first"
    );
    const auto options = std::make_shared<AskOptions>();
    command->add_option("QUESTION", options->question, "In any of the four languages")->required();
    command->add_option("--language", options->language, "Of the answer: id, en, jv or su")
        ->check(CLI::IsMember({"id", "en", "jv", "su"}))
        ->capture_default_str();
    command->add_option("--catalogue", options->catalogue, "The services directory")
        ->capture_default_str();
    command->add_option("--words", options->words, "The assistant's words and examples")
        ->capture_default_str();
    command->add_flag("--answer", options->with_answer, "Also what it answers, and its source");
    command->callback([&chosen, options] { chosen = [options] { return ask(*options); }; });
}

} // namespace anjungan::tool
