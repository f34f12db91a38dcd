// SPDX-License-Identifier: GPL-3.0-or-later
/// An office of a test's own: keys, configuration, and runs of the simulator and the hub in it.
#pragma once

#include "tests/support/process.hpp"
#include "tests/support/temporary_directory.hpp"

#include <string>

namespace anjungan::test {

class VisitOffice {
public:
    VisitOffice();

    /// Plays a journey and leaves its artifacts in artifacts().
    [[nodiscard]] Ran play(const std::filesystem::path& journey) const;
    /// What play() starts.
    [[nodiscard]] std::vector<std::string> command(const std::filesystem::path& journey) const;
    /// The same from a text.
    [[nodiscard]] Ran play_text(const std::string& journey) const;
    [[nodiscard]] Ran kiosk(const std::vector<std::string>& options) const;
    [[nodiscard]] static Ran tool(const std::vector<std::string>& words);

    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return directory_.path() / name;
    }
    [[nodiscard]] std::filesystem::path artifacts() const { return path("artifacts"); }
    [[nodiscard]] std::filesystem::path kiosk_toml() const { return path("kiosk.toml"); }

    /// A number of summary.json; -1 if it is not there.
    [[nodiscard]] long long summary(const std::string& key) const;
    /// The text of the QR on the printed strip; what zbarimg says, one line a code.
    [[nodiscard]] std::string scanned_strip() const;

    /// From now on the kiosk prints on this TCP port of this machine.
    void print_at(std::uint16_t port) { printer_ = "tcp:127.0.0.1:" + std::to_string(port); }

    /// Writes kiosk.toml; `overrides` are lines "table.key = value" that replace or add to it.
    void write_kiosk_toml(const std::vector<std::string>& overrides) const;
    static void write(const std::filesystem::path& file, const std::string& text);

private:
    TemporaryDirectory directory_;
    std::string printer_; ///< an address; empty: the virtual one
};

/// The text of a file of this source tree.
[[nodiscard]] std::filesystem::path source_path(const std::string& name);

} // namespace anjungan::test
