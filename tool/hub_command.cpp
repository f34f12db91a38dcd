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
    curl.max_answer_bytes = protocol::max_batch_reply_bytes;
    return sync::CurlTransport::open(std::move(curl));
}

/// What is done with one kind of file.
struct FileKind {
    std::string_view path;
    std::string_view answer_extension;
};
constexpr FileKind bring_records = {"/v1/batches", acks_extension};
constexpr FileKind ask_again = {"/v1/acks", later_acks_extension};

/// The answer's acks, or why it is no answer.
Result<std::vector<Bytes>> acks_in(const sync::HttpReply& reply, const FileKind& kind) {
    if (reply.status != 200) {
        return fail(ErrorCode::corrupt, fmt::format("the hub refused it (HTTP {})", reply.status));
    }
    auto acks = protocol::decode_batch_reply(reply.body);
    if (!acks) {
        return fail(ErrorCode::corrupt, "the answer is not a hub's: " + acks.error().detail);
    }
    if (acks->empty() && kind.path == bring_records.path) {
        return fail(ErrorCode::corrupt, "the hub acknowledged none of its records");
    }
    return acks;
}

/// How many records a file is about; `corrupt` if it is no such file.
Result<std::size_t> records_in(ByteView body, const FileKind& kind) {
    const auto corrupt = [](const Error& error) { return fail(ErrorCode::corrupt, error.detail); };
    if (kind.path == ask_again.path) {
        const auto acks = protocol::decode_batch_reply(body);
        return acks ? Result<std::size_t>(acks->size()) : corrupt(acks.error());
    }
    const auto envelopes = protocol::decode_batch(body);
    return envelopes ? Result<std::size_t>(envelopes->size()) : corrupt(envelopes.error());
}

/// The answer's file beside `name`.
std::string answer_to(const std::string& name, const FileKind& kind) {
    return std::filesystem::path(name).replace_extension(kind.answer_extension).string();
}

Result<Carried> carry(
    sync::Transport& transport, const Folder& stick, const std::string& name, const FileKind& kind
) {
    const auto text = stick.read(name, protocol::max_batch_bytes);
    if (!text) {
        return fail(ErrorCode::corrupt, text.error().detail);
    }
    const auto records = records_in(as_bytes(*text), kind);
    TRY(records);
    const auto reply = transport.post(kind.path, as_bytes(*text));
    if (!reply) {
        return fail(reply.error().code, "the hub did not answer: " + reply.error().detail);
    }
    const auto acks = acks_in(*reply, kind);
    TRY(acks);
    TRY(stick.write_durably(answer_to(name, kind), reply->body, Access::owner_only));
    return Carried{*records, acks->size()};
}

Outcome tell(const std::string& name, const Carried& carried, const FileKind& kind) {
    if (kind.path == ask_again.path) {
        std::cout << fmt::format("{}: asked about {} records\n", name, carried.records);
        if (carried.acks == carried.records) {
            return Outcome::good;
        }
        complain(fmt::format(
            "{} records that this hub had acknowledged are not here any more: bring them again "
            "with `outbox export --all`",
            carried.records - carried.acks
        ));
        return Outcome::finding;
    }
    std::cout << fmt::format(
        "{}: {} of {} records acknowledged\n", name, carried.acks, carried.records
    );
    return carried.acks == carried.records ? Outcome::good : Outcome::finding;
}

/// Every file with this extension, until there is no hub or no room: the next would fare no better.
Outcome carry_all(
    sync::Transport& transport,
    const Folder& stick,
    const std::vector<std::string>& files,
    const FileKind& kind
) {
    auto outcome = Outcome::good;
    for (const auto& file : files) {
        const auto carried = carry(transport, stick, file, kind);
        if (carried) {
            outcome = std::max(outcome, tell(file, *carried, kind));
            continue;
        }
        const auto& error = carried.error();
        outcome =
            std::max(outcome, report({error.code, fmt::format("{}: {}", file, error.detail)}));
        if (outcome == Outcome::misuse) {
            return outcome;
        }
    }
    return outcome;
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
    const auto asks = names_with(*stick, ask_extension);
    if (!asks) {
        return report(asks.error());
    }
    auto outcome = carry_all(**transport, *stick, *files, bring_records);
    if (outcome != Outcome::misuse) {
        outcome = std::max(outcome, carry_all(**transport, *stick, *asks, ask_again));
    }
    if (outcome == Outcome::misuse) {
        return outcome;
    }
    std::cout << fmt::format("{} batch files\n", files->size());
    return outcome;
}

} // namespace

void add_hub_commands(CLI::App& app, Action& chosen) {
    auto* hub = app.add_subcommand("hub", "The office's hub on this machine");
    hub->require_subcommand(1);
    auto* command = hub->add_subcommand(
        "import", "Post the .batch and .ask files in a folder; keep each answer as .acks"
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
