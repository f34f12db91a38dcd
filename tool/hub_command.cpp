// SPDX-License-Identifier: GPL-3.0-or-later
// `hub import`: records from a stick are posted to the office's hub, and its answers kept.
#include "offline-cache/sync/curl_transport.hpp"
#include "protocol/wire.hpp"
#include "tool/commands.hpp"
#include "tool/travel_files.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <memory>

namespace anjungan::tool {

namespace {

struct ImportOptions {
    std::filesystem::path directory;
    std::string url;
    std::filesystem::path socket;
};

/// What became of one file.
struct Carried {
    std::size_t records = 0;
    std::size_t acks = 0;
};

Result<std::unique_ptr<sync::CurlTransport>> transport_to(const ImportOptions& options) {
    sync::CurlOptions curl;
    curl.hub_url = options.socket.empty()
                       ? options.url
                       : "unix:" + std::filesystem::absolute(options.socket).string();
    const auto url = sync::parse_hub_url(curl.hub_url);
    TRY(url);
    if (!url->loopback) {
        return fail(
            ErrorCode::invalid_input,
            "records from a stick are imported on the hub's own machine: give its loopback address "
            "or its Unix socket"
        );
    }
    curl.answer_limit = protocol::max_batch_reply_bytes;
    return sync::CurlTransport::open(std::move(curl));
}

/// The answer's acks, or why it is no answer.
Result<std::vector<Bytes>> acks_in(const sync::HttpReply& reply) {
    if (reply.status != 200) {
        return fail(ErrorCode::corrupt, fmt::format("the hub refused it (HTTP {})", reply.status));
    }
    auto acks = protocol::decode_batch_reply(reply.body);
    if (!acks) {
        return fail(ErrorCode::corrupt, "the answer is not a hub's: " + acks.error().detail);
    }
    if (acks->empty()) {
        return fail(ErrorCode::corrupt, "the hub acknowledged none of its records");
    }
    return acks;
}

/// The answer's file beside `name`.
std::string answer_to(const std::string& name) {
    return std::filesystem::path(name).replace_extension(acks_extension).string();
}

Result<Carried> carry(sync::Transport& transport, const Folder& stick, const std::string& name) {
    const auto text = stick.read(name, protocol::max_batch_bytes);
    if (!text) {
        return fail(ErrorCode::corrupt, text.error().detail);
    }
    const auto envelopes = protocol::decode_batch(as_bytes(*text));
    if (!envelopes) {
        return fail(ErrorCode::corrupt, envelopes.error().detail);
    }
    const auto reply = transport.post("/v1/batches", as_bytes(*text));
    if (!reply) {
        return fail(reply.error().code, "the hub did not answer: " + reply.error().detail);
    }
    const auto acks = acks_in(*reply);
    TRY(acks);
    TRY(stick.write_durably(answer_to(name), reply->body, Access::owner_only));
    return Carried{envelopes->size(), acks->size()};
}

Outcome tell(const std::string& name, const Carried& carried) {
    std::cout << fmt::format(
        "{}: {} of {} records acknowledged\n", name, carried.acks, carried.records
    );
    return carried.acks == carried.records ? Outcome::good : Outcome::finding;
}

Outcome import(const ImportOptions& options) {
    const auto transport = transport_to(options);
    if (!transport) {
        return report(transport.error());
    }
    const auto stick = open_travel_folder(options.directory);
    if (!stick) {
        return report(stick.error());
    }
    const auto files = names_with(*stick, batch_extension);
    if (!files) {
        return report(files.error());
    }
    auto outcome = Outcome::good;
    for (const auto& file : *files) {
        const auto carried = carry(**transport, *stick, file);
        if (carried) {
            outcome = std::max(outcome, tell(file, *carried));
            continue;
        }
        const auto& error = carried.error();
        const auto met = report({error.code, fmt::format("{}: {}", file, error.detail)});
        outcome = std::max(outcome, met);
        if (met == Outcome::misuse) {
            return met; // no hub, or no room: the next file would fare no better
        }
    }
    std::cout << fmt::format("{} batch files\n", files->size());
    return outcome;
}

} // namespace

void add_hub_commands(CLI::App& app, Action& chosen) {
    auto* hub = app.add_subcommand("hub", "The office's hub on this machine");
    hub->require_subcommand(1);
    auto* command = hub->add_subcommand(
        "import", "Post the .batch files in a folder; keep each answer as .acks"
    );
    const auto options = std::make_shared<ImportOptions>();
    command->add_option("DIR", options->directory, "The folder with the .batch files")->required();
    auto* url = command->add_option("--hub", options->url, "As http://127.0.0.1:8080");
    auto* socket =
        command->add_option("--unix-socket", options->socket, "The hub's socket instead");
    url->excludes(socket);
    command->callback([&chosen, options] { chosen = [options] { return import(*options); }; });
    add_hub_admin_commands(*hub, chosen);
}

} // namespace anjungan::tool
