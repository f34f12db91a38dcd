// SPDX-License-Identifier: GPL-3.0-or-later
/// The directory of keys of a kiosk that is being enrolled: there whole, or not there.
///
/// The files gather in a directory beside it, `DIR.enrolling`, which takes its name in one step
/// when they are complete. The kiosk's secret key is made there first and stays for another try,
/// because a hub whose answer was lost knows this key by then.
#pragma once

#include "protocol/crypto/keys.hpp"
#include "protocol/enrolment.hpp"

#include <filesystem>

namespace anjungan::tool {

class NewKioskFiles {
public:
    explicit NewKioskFiles(const std::filesystem::path& directory);

    /// `conflict` if the directory is there with something in it: keys are never overwritten.
    [[nodiscard]] Status require_free() const;
    /// The kiosk's key: the one of an earlier try, or a new one that is on the disk already.
    [[nodiscard]] Result<crypto::SigningKey> key() const;
    /// Writes the rest and gives the directory its name. On an error it is as it was before.
    [[nodiscard]] Status complete(const protocol::EnrolmentReply& reply) const;

private:
    std::filesystem::path directory_;
    std::filesystem::path gathering_;
};

} // namespace anjungan::tool
