// SPDX-License-Identifier: GPL-3.0-or-later
/// Sentences that a person has spoken: DIRECTORY/LANGUAGE/KEY.wav, for the languages that no
/// engine speaks and for names that it gets wrong.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace anjungan::drivers {

/// A sentence as a file name that its speaker can read: letters and digits in lower case, anything
/// between them one "-". At most 80 characters: a longer one ends in "-" and its FNV-1a hash.
/// "Pilih layanan, tombol" → "pilih-layanan-tombol". Letters beyond ASCII stay as they are.
[[nodiscard]] std::string recording_key(std::string_view text);

/// The files are looked up anew each time: a recording may be added while the kiosk runs.
class Recordings {
public:
    /// `directory` may be missing or empty: then there are none.
    explicit Recordings(std::filesystem::path directory) : directory_(std::move(directory)) {}

    /// Never ask for personal words: they would become a file's name.
    [[nodiscard]] std::optional<std::filesystem::path>
    find(std::string_view language, std::string_view text) const;

private:
    std::filesystem::path directory_;
};

} // namespace anjungan::drivers
