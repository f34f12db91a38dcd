// SPDX-License-Identifier: GPL-3.0-or-later
// `hub kiosks`, `hub revoke` …: what the administrator asks of the running hub, over its own
// socket.
#include "base/record_id.hpp"
#include "offline-cache/sync/curl_transport.hpp"
#include "tool/commands.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>

namespace anjungan::tool {

namespace {

constexpr const char* usual_socket = "/run/anjungan/admin.sock";

struct Question {
    std::filesystem::path socket = usual_socket;
    nlohmann::json members = nlohmann::json::object();
};

/// The member of a request that an option or argument of the command line gives.
struct Member {
    const char* option;
    const char* name;
    const char* help;
    bool required = true;
};

Outcome tell(const Result<sync::HttpReply>& reply, const std::filesystem::path& socket) {
    if (!reply) {
        complain(fmt::format(
            "no hub answers on {}: {}. Does the hub run, does its configuration set admin_socket, "
            "and are you its user or root?",
            socket.string(),
            reply.error().detail
        ));
        return Outcome::misuse;
    }
    auto said = std::string(as_text(reply->body));
    if (reply->status == 200) {
        std::cout << said;
        return Outcome::good;
    }
    while (said.ends_with('\n')) {
        said.pop_back();
    }
    complain(said);
    return Outcome::misuse;
}

Outcome ask(const std::string& command, const Question& question) {
    sync::CurlOptions options;
    options.hub_url = "unix:" + std::filesystem::absolute(question.socket).string();
    options.low_speed_time = std::chrono::hours(1); // a backup answers when it is done
    const auto transport = sync::CurlTransport::open(std::move(options));
    if (!transport) {
        return report(transport.error());
    }
    const auto path = "/v1/admin/" + command;
    const auto body =
        question.members.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    const bool reads = question.members.empty();
    return tell(
        reads ? (*transport)->get(path, {}) : (*transport)->post(path, as_bytes(body)),
        question.socket
    );
}

/// In the place of a member's name: "id" or "code", whichever the text is.
constexpr const char* id_or_code = "id or code";

std::string member_name(const std::string& name, const std::string& text) {
    if (name != id_or_code) {
        return name;
    }
    return record_id_named(text) ? "id" : "code";
}

void add_member(
    CLI::App& command, const std::shared_ptr<Question>& question, const Member& member
) {
    const std::string name = member.name;
    if (!member.required) {
        command.add_flag_callback(
            member.option, [question, name] { question->members[name] = "yes"; }, member.help
        );
        return;
    }
    command
        .add_option_function<std::string>(
            member.option,
            [question, name](const std::string& text) {
                question->members[member_name(name, text)] = text;
            },
            member.help
        )
        ->required();
}

void add(
    CLI::App& hub,
    Action& chosen,
    const std::string& command,
    const char* help,
    const std::vector<Member>& members
) {
    auto* added = hub.add_subcommand(command, help);
    const auto question = std::make_shared<Question>();
    for (const auto& member : members) {
        add_member(*added, question, member);
    }
    added->add_option("--admin-socket", question->socket, "The hub's admin_socket")
        ->capture_default_str();
    added->callback([&chosen, command, question] {
        chosen = [command, question] { return ask(command, *question); };
    });
}

} // namespace

void add_hub_admin_commands(CLI::App& hub, Action& chosen) {
    const Member kiosk = {"KIOSK", "kiosk", "The kiosk's name"};
    add(hub, chosen, "kiosks", "List every kiosk that was ever enrolled", {});
    add(hub, chosen, "revoke", "A kiosk may not send any more, from now on", {kiosk});
    add(hub, chosen, "reinstate", "Take a revocation back", {kiosk});
    add(hub, chosen, "renew", "Its certificate is over for long: let it renew", {kiosk});
    const Member office = {"--office", "office", "The office's name in the certificate"};
    add(hub, chosen, "invite", "Make a one-time code for a new kiosk", {kiosk, office});
    const Member code = {"CODE", "code", "The receipt code, as printed"};
    const Member state = {"STATE", "state", "sent, in-progress or done"};
    add(hub, chosen, "set-state", "Tell the citizen how far a submission is", {code, state});
    const Member file = {"FILE", "file", "A new file on another disk, with its whole path"};
    const Member vouched = {
        "--same-disk", "same-disk", "I vouch for the database's own disk: it is a mirror", false};
    add(hub, chosen, "backup", "Copy the database, prove the copy, call it safe", {file, vouched});
    add(hub, chosen, "clock", "Whether the hub's clock is believed, and whose clocks differ", {});
    const Member reason = {"--reason", "reason", "Kept for ever beside the time"};
    add(hub, chosen, "accept-clock", "The hub's clock is right as it is now", {reason});
    const Member record = {
        "CODE",
        id_or_code,
        "The receipt code, or a record's id (one that was set aside, for example)"};
    add(hub, chosen, "erase", "Erase a submission; only its number stays taken", {record});
}

} // namespace anjungan::tool
