// SPDX-License-Identifier: GPL-3.0-or-later
/// An office made by `anjungan-tool keys new`, with its keys read back.
#pragma once

#include "protocol/crypto/key_files.hpp"
#include "protocol/receipt_url.hpp"
#include "tests/support/temporary_directory.hpp"
#include "tests/tool/run_tool.hpp"

namespace anjungan::test {

class ToolOffice {
public:
    explicit ToolOffice(const std::string& kiosk = "KIOS-1")
        : made(run_tool({"keys", "new", keys().string(), "--kiosk", kiosk, "--office", "Desa"})) {}

    [[nodiscard]] std::filesystem::path keys() const { return directory_.path() / "keys"; }
    [[nodiscard]] std::filesystem::path file(const std::string& name) const {
        return directory_.path() / name;
    }
    [[nodiscard]] crypto::SigningKey kiosk_key() const {
        return crypto::read_signing_secret(keys() / "kiosk.sign.secret").value();
    }
    [[nodiscard]] std::string receipt() const {
        const auto certificate = protocol::read_certificate(keys() / "kiosk.certificate").value();
        const protocol::ReceiptFacts facts{
            certificate.kiosk,
            protocol::ReceiptCode::of({{1, 2, 3}}),
            WallTime(std::chrono::seconds(1795485600)),
            'A',
            7,
            1,
        };
        return protocol::make_receipt_url("https://desa.example", facts, kiosk_key()).value();
    }

private:
    TemporaryDirectory directory_;

public:
    ToolRun made;
};

} // namespace anjungan::test
