// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the well-formed binary examples that the fuzz targets start from: DIR/TARGET/NAME.
#include "base/files.hpp"
#include "kiosk/print/slip_cbor.hpp"
#include "protocol/ack.hpp"
#include "protocol/compression.hpp"
#include "protocol/enrolment.hpp"
#include "protocol/envelope.hpp"
#include "protocol/receipt_url.hpp"
#include "protocol/sync_open.hpp"
#include "protocol/trust.hpp"
#include "protocol/updates.hpp"
#include "protocol/wire.hpp"

#include <iostream>

namespace anjungan::fuzz {

namespace {

class Seeds {
public:
    explicit Seeds(std::filesystem::path directory) : directory_(std::move(directory)) {}

    void add(const std::string& target, const std::string& name, ByteView bytes) {
        const auto folder = directory_ / target;
        const auto made = ensure_writable_directory(folder);
        good_ = good_ && made && write_file_durably(folder / name, bytes, Access::everyone_reads);
    }
    [[nodiscard]] bool good() const { return good_; }

private:
    std::filesystem::path directory_;
    bool good_ = true;
};

/// What stands before the signature: the targets sign by themselves.
ByteView unsigned_part(ByteView bytes) {
    return bytes.first(bytes.size() - 64);
}

Bytes add_envelope(Seeds& seeds, const crypto::SigningKey& key) {
    protocol::EnvelopeHeader header;
    header.kiosk = "K-01";
    header.kseq = 1;
    const auto box = crypto::BoxKeyPair::make().public_key();
    auto sealed =
        protocol::seal_envelope(header, SecretBytes(Bytes{0xA0}), {box, box}, key).value();
    seeds.add("envelope", "sealed", sealed.bytes);
    const auto frame = protocol::compress(SecretBytes(Bytes(100, 'x'))).value();
    seeds.add("envelope", "frame", frame.reveal());
    return std::move(sealed.bytes);
}

void add_messages(Seeds& seeds, const crypto::SigningKey& key, const Bytes& envelope) {
    protocol::Ack ack;
    ack.kiosk = "K-01";
    ack.kseq = 1;
    const auto signed_ack = protocol::sign_ack(ack, key);
    seeds.add("ack", "stored", unsigned_part(signed_ack));
    seeds.add("wire", "batch", protocol::encode_batch(std::vector<Bytes>{envelope}).value());
    seeds.add("wire", "acks", protocol::encode_batch_reply(std::vector<Bytes>{signed_ack}).value());
    protocol::SyncOpenRequest request;
    request.kiosk = "K-01";
    seeds.add("sync_open", "request", unsigned_part(protocol::sign_sync_request(request, key)));
    protocol::SyncOpenReply reply;
    reply.kiosk = "K-01";
    reply.high_water = 3;
    reply.gaps = {{4, 5}, {8, 9}};
    seeds.add("sync_open", "reply", unsigned_part(protocol::sign_sync_reply(reply, key)));
}

void add_enrolment(Seeds& seeds, const crypto::SigningKey& key) {
    const auto code = protocol::EnrolmentCode::make();
    seeds.add("enrolment", "code", as_bytes(code.display().reveal()));
    const protocol::Nonce nonce = {};
    const auto asked = protocol::sign_enrolment_request("K-01", nonce, key, code.asker());
    seeds.add("enrolment", "request", asked);
    const auto certificate =
        protocol::issue_certificate("K-01", "Desa", key.public_key(), WallTime(), key).value();
    const auto box = crypto::BoxKeyPair::make().public_key();
    const auto reply = protocol::sign_enrolment_reply(
        {"K-01", nonce, key.public_key(), {box, box}, certificate}, code.answerer()
    );
    seeds.add("enrolment", "reply", unsigned_part(reply));
}

void add_updates(Seeds& seeds, const crypto::SigningKey& key) {
    const protocol::ReadRequest request{"K-01", WallTime(), {}};
    const auto header = protocol::sign_read_request(request, "/v1/updates?cursor=0", key);
    seeds.add("updates", "request", as_bytes(header));
    const auto entry =
        protocol::encode_status({RecordId(), 1, protocol::SubmissionState::done, WallTime()});
    const auto reply = protocol::sign_updates({"K-01", {}, 3, WallTime(), 1, false, {entry}}, key);
    seeds.add("updates", "reply", unsigned_part(reply));
}

void add_texts(Seeds& seeds, const crypto::SigningKey& key) {
    const auto code = protocol::ReceiptCode::of(RecordId());
    seeds.add("receipt", "code", as_bytes(code.display()));
    const protocol::ReceiptFacts facts{"K-01", code, WallTime(), 'A', 7, 1};
    const auto url = protocol::make_receipt_url("https://desa.example", facts, key).value();
    seeds.add("receipt", "url", as_bytes(url));
    const auto certificate =
        protocol::issue_certificate("K-01", "Desa", key.public_key(), WallTime(), key).value();
    seeds.add("receipt", "certificate", as_bytes(protocol::encode_certificate(certificate)));
    // One message, "a" to "b", little-endian, without a hash table.
    constexpr char catalogue[] =
        "\xDE\x12\x04\x95\0\0\0\0\1\0\0\0\x1C\0\0\0\x24\0\0\0\0\0\0\0\0\0\0\0"
        "\1\0\0\0\x2C\0\0\0\1\0\0\0\x2E\0\0\0a\0b";
    seeds.add("mo_file", "one", as_bytes(std::string_view(catalogue, sizeof catalogue)));
}

void add_scans(Seeds& seeds) {
    seeds.add("scanner", "framed", as_bytes("\x02]Q1HTTPS://DESA.EXAMPLE/R/7K3F9QXW2M\r\n\x03"));
    seeds.add("scanner", "lines", as_bytes("one\r\ntwo\rthree\n\x02half"));
    seeds.add("scanner", "text", as_bytes("\x02\xEA\xA6\x97 \xC3\xA9 \xF0\x9F\x98\x80\x03"));
}

/// {"service": "sktm", "answers": {"nama": "x", "foto": h'FFD8', "setuju": true, "daftar": [1,
/// -1]}}
void add_submissions(Seeds& seeds) {
    constexpr char form[] = "\xA2\x67service\x64sktm\x67"
                            "answers\xA4\x64nama\x61x\x64"
                            "foto\x42\xFF\xD8\x66setuju\xF5\x66"
                            "daftar\x82\x01\x20";
    seeds.add("submission", "form", as_bytes(std::string_view(form, sizeof form - 1)));
    seeds.add("submission", "pieces", as_bytes("\xA1\x67service\x7F\x62sk\x62tm\xFF"));
    seeds.add(
        "submission",
        "nested",
        as_bytes("\x81\x81\x81\xA1\x61"
                 "a\x7F\x5F\x7F")
    );
}

void add_slips(Seeds& seeds) {
    print::Slip slip;
    slip.frame.office = "Desa";
    slip.frame.heading = "Tanda terima";
    seeds.add("slip", "plain", print::encode_slip(slip));
    slip.content = print::BatchSlip{};
    seeds.add("slip", "batch", print::encode_slip(slip));
}

void add_printer_replies(Seeds& seeds) {
    const Bytes ready = {0x12, 0x12, 0x12, 0x12, 0x00, 0x00, 0x00, 0x00, 0x12, 0x12, 0x12, 0x12};
    seeds.add("printer_reply", "ready", ready);
    const Bytes mixed = {0x16, 0x10, 0x00, 0x12, 0x0F, 0x00, 0x37, 0x22, '@', 'A', 'B', 'C', 0x00};
    seeds.add("printer_reply", "mixed", mixed);
}

template <class Statement>
void add_trust(Seeds& seeds, const Statement& said, const crypto::SigningKey& key) {
    const protocol::Signed<Statement> file{said, {protocol::sign_trust(said, key)}};
    seeds.add(
        "trust", std::string(to_string(Statement::role)), as_bytes(protocol::encode_trust(file))
    );
}

void add_trusts(Seeds& seeds, const crypto::SigningKey& key) {
    const protocol::RoleKeys keys{{key.public_key()}, 1};
    add_trust(seeds, protocol::TrustRoot{1, {}, keys, keys, keys}, key);
    add_trust(seeds, protocol::TrustTimestamp{2, {}, {1, 100, {}}}, key);
    add_trust(seeds, protocol::TrustCatalogue{1, {}, {{"sktm/service.json", 2, {}}}}, key);
}

bool write_seeds(const std::filesystem::path& directory) {
    Seeds seeds(directory);
    const auto key = crypto::SigningKey::make();
    const auto envelope = add_envelope(seeds, key);
    add_messages(seeds, key, envelope);
    add_enrolment(seeds, key);
    add_updates(seeds, key);
    add_texts(seeds, key);
    add_trusts(seeds, key);
    add_scans(seeds);
    add_submissions(seeds);
    add_slips(seeds);
    add_printer_replies(seeds);
    return seeds.good();
}

} // namespace

} // namespace anjungan::fuzz

int main(int count, char** words) {
    if (count != 2 || !anjungan::crypto::ensure_initialised()) {
        std::cerr << "fuzz_seeds DIR\n";
        return 2;
    }
    return anjungan::fuzz::write_seeds(words[1]) ? 0 : 1;
}
