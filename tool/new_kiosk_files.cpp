// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers a new kiosk's key files and renames their directory.
#include "tool/new_kiosk_files.hpp"

#include "base/files.hpp"
#include "protocol/crypto/key_files.hpp"

#include <fmt/format.h>

namespace anjungan::tool {

namespace {

using std::filesystem::path;

constexpr const char* key_file = "kiosk.sign.secret";

/// "keys/" would make "keys/.enrolling".
path without_slash(const path& directory) {
    return directory.has_filename() ? directory : directory.parent_path();
}

Status write_all(const path& folder, const protocol::EnrolmentReply& reply) {
    const Status steps[] = {
        crypto::write_signing_public(folder / "hub.sign.public", reply.hub),
        crypto::write_box_public(folder / "hub.box.public", reply.recipients.hub),
        crypto::write_box_public(folder / "recovery.box.public", reply.recipients.recovery),
        protocol::write_certificate(folder / "kiosk.certificate", reply.certificate),
    };
    for (const auto& step : steps) {
        if (!step) {
            return step;
        }
    }
    return {};
}

} // namespace

NewKioskFiles::NewKioskFiles(const path& directory)
    : directory_(std::filesystem::absolute(without_slash(directory))),
      gathering_(directory_.string() + ".enrolling") {}

Status NewKioskFiles::require_free() const {
    std::error_code problem;
    if (!std::filesystem::exists(std::filesystem::symlink_status(directory_, problem)) ||
        (std::filesystem::is_directory(directory_, problem) &&
         std::filesystem::is_empty(directory_, problem) && !problem)) {
        return {};
    }
    return fail(
        ErrorCode::conflict,
        fmt::format("{} is not empty; keys are never overwritten", directory_.string())
    );
}

Result<crypto::SigningKey> NewKioskFiles::key() const {
    TRY(ensure_writable_directory(gathering_));
    const auto file = gathering_ / key_file;
    auto kept = crypto::read_signing_secret(file);
    if (kept || kept.error().code != ErrorCode::not_found) {
        return kept;
    }
    auto made = crypto::SigningKey::make();
    TRY(crypto::write_signing_secret(file, made));
    return made;
}

Status NewKioskFiles::complete(const protocol::EnrolmentReply& reply) const {
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator(gathering_, problem)) {
        if (entry.path().filename() != key_file) { // left by a try that was cut off
            std::filesystem::remove(entry.path(), problem);
        }
    }
    TRY(write_all(gathering_, reply));
    std::filesystem::rename(gathering_, directory_, problem);
    if (problem) {
        return fail(
            ErrorCode::io,
            fmt::format(
                "the keys are complete in {}, but it cannot be renamed to {}: {}",
                gathering_.string(),
                directory_.string(),
                problem.message()
            )
        );
    }
    return {};
}

} // namespace anjungan::tool
