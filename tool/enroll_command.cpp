// SPDX-License-Identifier: GPL-3.0-or-later
// `keys enroll`: a new kiosk makes its key pair itself and gets certificate and office keys for it.
#include "base/files.hpp"
#include "offline-cache/sync/curl_transport.hpp"
#include "protocol/enrolment.hpp"
#include "protocol/kiosk_id.hpp"
#include "tool/commands.hpp"
#include "tool/new_kiosk_files.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>

namespace anjungan::tool {

namespace {

constexpr std::size_t max_code_file_bytes = 256;

struct EnrolOptions {
    std::string hub;
    std::string kiosk;
    std::filesystem::path code_file; ///< empty: asked for on standard input
    std::filesystem::path directory;
    std::filesystem::path authorities;
    std::filesystem::path certificate; ///< of TLS, which nginx asks kiosks for
    std::filesystem::path key;
};

/// The first line of a file that nobody else may touch.
Result<std::string> code_in(const std::filesystem::path& file) {
    struct stat facts = {};
    if (stat(file.c_str(), &facts) == 0 && (facts.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        return fail(
            ErrorCode::unauthorised,
            fmt::format(
                "{} holds a one-time code but others may touch it; run: chmod 600 {}",
                file.string(),
                file.string()
            )
        );
    }
    auto text = read_file(file, max_code_file_bytes);
    if (text) {
        text->resize(std::min(text->find('\n'), text->size()));
    }
    return text;
}

/// Never from the command line: every program on the machine sees that.
Result<protocol::EnrolmentCode> code_from(const EnrolOptions& options) {
    std::string typed;
    if (options.code_file.empty()) {
        std::cerr << "Code: " << std::flush;
        std::getline(std::cin, typed);
    } else {
        auto read = code_in(options.code_file);
        TRY(read);
        typed = std::move(*read);
    }
    auto code = protocol::EnrolmentCode::parse(typed);
    wipe(typed);
    return code;
}

/// What a refusal means for the person in front of the kiosk.
std::string refusal(const sync::HttpReply& reply) {
    switch (reply.status) {
    case 401:
        return "the hub has no invitation for this kiosk with this code; check both, and mind that "
               "a later invitation makes an earlier one void";
    case 403: return "the code was tried wrongly too often and is void; ask for a new invitation";
    case 409: return "the code was used already by another key; ask for a new invitation";
    case 410: return "the code's time is over; ask for a new invitation";
    case 429: return "too many kiosks enrol at once; try again in a minute";
    default: break;
    }
    return fmt::format("the hub did not enrol this kiosk (HTTP {}); try again later", reply.status);
}

Result<protocol::EnrolmentReply>
ask(sync::Transport& transport,
    const std::string& name,
    const crypto::SigningKey& key,
    const protocol::EnrolmentCode& code) {
    const protocol::EnrolmentRequest request{name, protocol::make_nonce(), key.public_key()};
    const auto body = protocol::sign_enrolment_request(name, request.nonce, key, code.asker());
    const auto reply = transport.post("/v1/enroll", body);
    if (!reply) {
        return fail(reply.error().code, "the hub did not answer: " + reply.error().detail);
    }
    if (reply->status != 200) {
        return fail(ErrorCode::unauthorised, refusal(*reply));
    }
    auto answer =
        protocol::verify_enrolment_reply(reply->body, request, code.answerer().public_key());
    if (!answer) {
        return fail(
            answer.error().code,
            fmt::format(
                "the answer is not to be trusted: {}. Nothing was changed", answer.error().detail
            )
        );
    }
    return answer;
}

Result<std::unique_ptr<sync::CurlTransport>> transport_to_hub(const EnrolOptions& options) {
    sync::CurlOptions curl;
    curl.hub_url = options.hub;
    curl.authorities = options.authorities;
    curl.certificate = options.certificate;
    curl.key = options.key;
    curl.max_answer_bytes = protocol::max_enrolment_reply_bytes;
    return sync::CurlTransport::open(std::move(curl));
}

Status enrol(const EnrolOptions& options) {
    if (!protocol::is_kiosk_id(options.kiosk)) {
        return fail(ErrorCode::invalid_input, "a kiosk's name is 1 to 16 of A-Z, 0-9 and '-'");
    }
    const auto transport = transport_to_hub(options);
    TRY(transport);
    const NewKioskFiles files(options.directory);
    TRY(files.require_free());
    const auto code = code_from(options);
    TRY(code);
    const auto key = files.key();
    TRY(key);
    const auto reply = ask(**transport, options.kiosk, *key, *code);
    return reply ? files.complete(*reply) : fail(reply.error());
}

Outcome enrol_and_tell(const EnrolOptions& options) {
    if (auto done = enrol(options); !done) {
        return report(done.error());
    }
    std::cout << fmt::format(
        "{} is enrolled; its keys are in {}. Its secret key exists nowhere else.\n",
        options.kiosk,
        options.directory.string()
    );
    return Outcome::good;
}

} // namespace

void add_keys_enroll(CLI::App& keys, Action& chosen) {
    auto* command = keys.add_subcommand("enroll", "Make this kiosk's keys with a one-time code");
    const auto options = std::make_shared<EnrolOptions>();
    command->add_option("--hub", options->hub, "As https://layanan.example.go.id")->required();
    command->add_option("--kiosk", options->kiosk, "The invited kiosk's name")->required();
    command->add_option("--directory", options->directory, "Where to write the keys")->required();
    command->add_option(
        "--code-file",
        options->code_file,
        "A file with the code that only its owner may touch; without it, it is read from standard "
        "input"
    );
    command->add_option(
        "--authorities", options->authorities, "PEM file of the authorities to trust"
    );
    auto* certificate = command->add_option(
        "--certificate", options->certificate, "PEM file: this kiosk's certificate for TLS"
    );
    auto* key = command->add_option("--key", options->key, "PEM file: the key of --certificate");
    certificate->needs(key);
    key->needs(certificate);
    command->callback([&chosen, options] {
        chosen = [options] { return enrol_and_tell(*options); };
    });
}

} // namespace anjungan::tool
