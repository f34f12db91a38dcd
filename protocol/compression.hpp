// SPDX-License-Identifier: GPL-3.0-or-later
/// Room-internal: zstd whose working memory is overwritten before it is given back.
#pragma once

#include "base/secret.hpp"

namespace anjungan::protocol {

/// One zstd frame that names its content's size.
[[nodiscard]] Result<SecretBytes> compress(const SecretBytes& clear);

/// Exactly one frame. `corrupt` when it is damaged, `full` when it claims more than `limit` bytes:
/// nothing is unpacked then.
[[nodiscard]] Result<SecretBytes> decompress(ByteView frame, std::size_t limit);

} // namespace anjungan::protocol
