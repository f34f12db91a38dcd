// SPDX-License-Identifier: GPL-3.0-or-later
// `catalogue sign`: a checked services directory becomes what the hub serves to every kiosk.
#include "base/files.hpp"
#include "base/local_time.hpp"
#include "protocol/crypto/key_files.hpp"
#include "protocol/trust_names.hpp"
#include "tool/catalogue_commands.hpp"
#include "tool/catalogue_contents.hpp"
#include "tool/signed_folder.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>

namespace anjungan::tool {

namespace {

using std::filesystem::path;

struct SignOptions {
    path services;
    path keys;
    path out;
    int days = 365;
    int timestamp_days = 30;
    std::uint64_t continue_at = 0; ///< 0: where the folder stands, or at 1
};

/// Room for signing every hour of centuries after a number that was typed too high.
constexpr std::uint64_t max_continue_at = 1'000'000'000;

std::vector<protocol::CatalogueFile> list_of(const CatalogueContents& contents) {
    std::vector<protocol::CatalogueFile> files;
    for (const auto& [name, text] : contents) {
        files.push_back({name, text.size(), crypto::digest_of(as_bytes(text))});
    }
    return files;
}

/// The key, if the root lets it sign for this role.
Result<crypto::SigningKey> read_role_key(const path& file, const protocol::RoleKeys& role) {
    auto key = crypto::read_signing_secret(file);
    if (key && std::ranges::find(role.keys, key->public_key()) == role.keys.end()) {
        return fail(
            ErrorCode::invalid_input,
            fmt::format("{} is not one of the keys in catalogue.root beside it", file.string())
        );
    }
    return key;
}

template <class Statement>
Result<std::string>
signed_text(const Statement& said, const path& key, const protocol::RoleKeys& by) {
    const auto signer = read_role_key(key, by);
    TRY(signer);
    auto text = protocol::encode_trust(protocol::Signed<Statement>{
        said, {protocol::sign_trust(said, *signer)}});
    if (auto fits = protocol::decode_trust<Statement>(text); !fits) {
        return fail(
            ErrorCode::invalid_input,
            fmt::format(
                "the catalogue is too large: at most {} files, {} bytes each and {} together",
                protocol::max_catalogue_files,
                protocol::max_catalogue_file_size,
                protocol::max_catalogue_size
            )
        );
    }
    return text;
}

Status put(const path& file, std::string_view text) {
    return write_file_durably(file, as_bytes(text), Access::everyone_reads);
}

/// One signing: everything that goes into the folder, the timestamp last.
class Signing {
public:
    Signing(const SignOptions& options, protocol::TrustRoot root)
        : options_(options), root_(std::move(root)) {}

    Status publish(const CatalogueContents& contents) {
        auto done = load();
        if (done) {
            done = publish_root();
        }
        for (const auto& [name, text] : contents) {
            const auto digest = crypto::digest_of(as_bytes(text));
            if (done) {
                done = put(options_.out / protocol::file_name(digest), text);
            }
        }
        if (done) {
            done = publish_catalogue(list_of(contents));
        }
        return done ? publish_timestamp() : done;
    }

private:
    Status load() {
        auto state = read_state(options_.out);
        if (!state && state.error().code != ErrorCode::not_found) {
            return fail(std::move(state.error()));
        }
        if (state && options_.continue_at != 0) {
            return fail(
                ErrorCode::conflict,
                fmt::format(
                    "{} holds catalogue version {} and timestamp version {} and goes on from "
                    "there: "
                    "--continue-at is for a folder that was lost",
                    options_.out.string(),
                    state->catalogue.version,
                    state->timestamp.version
                )
            );
        }
        if (state) {
            before_ = std::move(*state);
        }
        return ensure_writable_directory(options_.out, Access::everyone_reads); // the hub reads it
    }

    Status publish_root() {
        const auto text =
            read_file(options_.keys / "catalogue.root", largest_text(protocol::TrustRole::root));
        TRY(text);
        const auto file = options_.out / protocol::root_name(root_.version);
        const auto there = read_file(file, largest_text(protocol::TrustRole::root));
        if (there && *there != *text) {
            return fail(
                ErrorCode::conflict,
                fmt::format(
                    "{} is another root of the same version: are these the keys of this catalogue?",
                    file.string()
                )
            );
        }
        return put(file, *text);
    }

    /// Kiosks take no version below the one they have.
    [[nodiscard]] std::uint64_t first_version() const {
        return std::max<std::uint64_t>(options_.continue_at, 1);
    }

    /// An unchanged catalogue keeps its version, and needs no key, while it holds long enough.
    [[nodiscard]] bool still_good(const std::vector<protocol::CatalogueFile>& files) const {
        if (!before_ || before_->catalogue.files != files ||
            before_->catalogue.expires <
                now_ + std::chrono::days(2 * static_cast<long>(options_.timestamp_days))) {
            return false;
        }
        const auto text = read_file(
            options_.out / protocol::catalogue_name(before_->catalogue.version),
            largest_text(protocol::TrustRole::catalogue)
        );
        return text && accept_catalogue(root_, before_->timestamp, *text, now_).has_value();
    }

    Status publish_catalogue(std::vector<protocol::CatalogueFile> files) {
        if (still_good(files)) {
            reference_ = before_->timestamp.catalogue;
            return {};
        }
        protocol::TrustCatalogue said;
        said.version = before_ ? before_->catalogue.version + 1 : first_version();
        said.expires = now_ + std::chrono::days(options_.days);
        said.files = std::move(files);
        const auto text =
            signed_text(said, options_.keys / "catalogue.sign.secret", root_.catalogue);
        TRY(text);
        reference_ = {said.version, text->size(), crypto::digest_of(as_bytes(*text))};
        return put(options_.out / protocol::catalogue_name(said.version), *text);
    }

    Status publish_timestamp() {
        protocol::TrustTimestamp said;
        said.version = before_ ? before_->timestamp.version + 1 : first_version();
        said.expires = now_ + std::chrono::days(options_.timestamp_days);
        said.catalogue = reference_;
        const auto text =
            signed_text(said, options_.keys / "catalogue.timestamp.secret", root_.timestamp);
        return text ? put(options_.out / protocol::timestamp_name, *text) : fail(text.error());
    }

    const SignOptions& options_;
    protocol::TrustRoot root_;
    WallTime now_ = SystemClock().wall_time();
    std::optional<SignedState> before_;
    protocol::CatalogueReference reference_;
};

Outcome sign(const SignOptions& options) {
    if (const auto checked = check_catalogue(options.services); checked != Outcome::good) {
        complain("nothing was signed: put the catalogue right first");
        return checked;
    }
    auto root = read_root(options.keys / "catalogue.root");
    if (!root) {
        return report(root.error());
    }
    const auto contents = read_catalogue_contents(options.services);
    if (!contents) {
        return report(contents.error());
    }
    if (auto published = Signing(options, *root).publish(*contents); !published) {
        return report(published.error());
    }
    // What a kiosk would say, before one does.
    const auto state = verify_folder(options.out, std::move(*root), SystemClock().wall_time());
    if (!state) {
        return report(state.error());
    }
    std::cout << fmt::format(
        "Signed: catalogue version {}, timestamp version {}, in {}. Sign again before {}.\n",
        state->catalogue.version,
        state->timestamp.version,
        options.out.string(),
        iso_utc(state->timestamp.expires)
    );
    if (state->timestamp.version == 1) {
        std::cout
            << "This folder begins anew. If kiosks have an earlier catalogue of these keys, they "
               "refuse this one: empty the folder and sign with --continue-at.\n";
    }
    return Outcome::good;
}

} // namespace

void add_catalogue_sign(CLI::App& catalogue, Action& chosen) {
    auto* command = catalogue.add_subcommand(
        "sign", "Check a services directory and sign it into the folder that the hub serves"
    );
    const auto options = std::make_shared<SignOptions>();
    command->add_option("DIR", options->services, "The services directory")->required();
    command->add_option("--keys", options->keys, "As `catalogue keys` made them")->required();
    command->add_option("--out", options->out, "The folder that the hub serves")->required();
    command->add_option("--days", options->days, "How long the catalogue holds")
        ->check(CLI::Range(1, 3650))
        ->capture_default_str();
    command
        ->add_option("--timestamp-days", options->timestamp_days, "How soon to sign again, at most")
        ->check(CLI::Range(1, 365))
        ->capture_default_str();
    command
        ->add_option(
            "--continue-at",
            options->continue_at,
            "After the folder was lost: sign as this version, which must be higher than any "
            "catalogue or timestamp version that a kiosk has seen (the last signing told both; "
            "when in "
            "doubt, choose far higher)"
        )
        ->check(CLI::Range(std::uint64_t{2}, max_continue_at));
    command->callback([&chosen, options] { chosen = [options] { return sign(*options); }; });
}

} // namespace anjungan::tool
