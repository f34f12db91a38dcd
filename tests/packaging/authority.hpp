// SPDX-License-Identifier: GPL-3.0-or-later
/// A certificate authority for tests, with the openssl program: what an office would do by hand.
#pragma once

#include <filesystem>
#include <string>

namespace anjungan::test {

struct CertificateFiles {
    std::filesystem::path certificate; ///< PEM
    std::filesystem::path key;         ///< PEM, without a pass phrase
};

/// Aborts where openssl fails; whoever uses it asks is_installed("openssl") first.
class Authority {
public:
    /// `directory` must outlive it; files are called after `name`.
    Authority(std::filesystem::path directory, std::string name);

    [[nodiscard]] const std::filesystem::path& certificate() const { return own_.certificate; }

    enum class Days { a_month, over };
    /// For a server: `alternative` is "DNS:localhost,IP:127.0.0.1".
    [[nodiscard]] CertificateFiles server(
        const std::string& name, const std::string& alternative, Days days = Days::a_month
    ) const;
    /// For a kiosk: its name is the subject.
    [[nodiscard]] CertificateFiles client(const std::string& name, Days days = Days::a_month) const;

private:
    [[nodiscard]] CertificateFiles
    issue(const std::string& name, const std::string& extensions, Days days) const;

    std::filesystem::path directory_;
    std::string name_;
    CertificateFiles own_;
};

} // namespace anjungan::test
