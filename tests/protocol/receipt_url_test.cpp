// SPDX-License-Identifier: GPL-3.0-or-later
// A receipt's text verifies as printed and not with any character changed.
#include "protocol/receipt_url.hpp"

#include "tests/protocol/generators.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::protocol;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr std::string_view qr_alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

struct Kiosk {
    explicit Kiosk(const std::string& id = "KIOS-1")
        : certificate(*issue_certificate(id, "Desa Sukamaju", key.public_key(), {}, hub, until_2106)
          ) {}

    static constexpr std::chrono::days until_2106{50'000};

    crypto::SigningKey hub = crypto::SigningKey::make();
    crypto::SigningKey key = crypto::SigningKey::make();
    Certificate certificate;

    [[nodiscard]] ReceiptFacts facts() const {
        const WallTime issued(std::chrono::seconds(1795485600));
        return {certificate.kiosk, ReceiptCode::of({{9, 9, 9}}), issued, 'A', 17, 1};
    }
    [[nodiscard]] std::string text(std::string_view base = "http://127.0.0.1:8443") const {
        return make_receipt_url(base, facts(), key).value();
    }
};

} // namespace

TEST_CASE("receipt URL: every receipt verifies to its facts", "[protocol]") {
    CHECK(rc::check([] {
        const Kiosk kiosk(*test::any_kiosk_id());
        auto facts = kiosk.facts();
        facts.code = ReceiptCode::of(test::any_record_id());
        facts.issued = test::any_time();
        facts.copy = *rc::gen::arbitrary<std::uint8_t>();
        if (*rc::gen::arbitrary<bool>()) {
            facts.queue_letter = '\0';
            facts.queue_number = 0;
        } else {
            facts.queue_letter = static_cast<char>(*rc::gen::inRange(int{'A'}, int{'Z'} + 1));
            facts.queue_number = *rc::gen::nonZero<std::uint16_t>();
        }
        const auto text = make_receipt_url("https://layanan.example.go.id/", facts, kiosk.key);
        RC_ASSERT(text.has_value());
        const auto back = verify_receipt_url(*text, kiosk.certificate);
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == facts);
        RC_ASSERT(claimed_kiosk(*text).value() == facts.kiosk);
    }));
}

TEST_CASE("receipt URL: any character changed, lost or added is refused", "[protocol]") {
    const Kiosk kiosk;
    const auto text = kiosk.text();
    REQUIRE(verify_receipt_url(text, kiosk.certificate));
    std::vector<std::string> accepted;
    const auto offer = [&](const std::string& changed) {
        if (changed != text && verify_receipt_url(changed, kiosk.certificate)) {
            accepted.push_back(changed);
        }
    };
    for (std::size_t i = 0; i <= text.size(); ++i) {
        for (int c = 0; c < 256; ++c) {
            auto changed = text;
            offer(changed.insert(i, 1, static_cast<char>(c)));
            if (i < text.size()) {
                changed = text;
                changed[i] = static_cast<char>(c);
                offer(changed);
            }
        }
        auto changed = text;
        offer(changed.erase(std::min(i, text.size() - 1), 1));
    }
    CHECK(accepted.empty());
}

TEST_CASE("receipt URL: fits the QR alphanumeric mode and stays short", "[protocol]") {
    const Kiosk kiosk("ABCDEFGHIJKLMNOP");
    const auto text = kiosk.text("https://layanan.desa-sukamaju.bandungkab.go.id:8443");
    CHECK(text.find_first_not_of(qr_alphanumeric) == std::string::npos);
    CHECK(text.size() <= max_receipt_url_length);
    CHECK_THAT(text, ContainsSubstring("HTTPS://LAYANAN.DESA-SUKAMAJU.BANDUNGKAB.GO.ID:8443/R/"));
    CHECK(verify_receipt_url(text, kiosk.certificate));
}

TEST_CASE("receipt URL: a base that cannot stand on receipts is refused", "[protocol]") {
    const Kiosk kiosk;
    const auto make = [&kiosk](std::string_view base) {
        return make_receipt_url(base, kiosk.facts(), kiosk.key);
    };
    for (const auto* base :
         {"",
          "layanan.go.id",
          "ftp://a.id",
          "https://",
          "https://a.id/path",
          "https://u@a.id",
          "https://a.id:",
          "https://a.id:123456",
          "https://a_b.id",
          "https://a.id//"}) {
        INFO(base);
        CHECK_FALSE(make(base));
    }
    CHECK_THAT(
        make("https://" + std::string(80, 'a') + ".id").error().detail,
        ContainsSubstring("too long")
    );
}

TEST_CASE("receipt URL: impossible facts are refused", "[protocol]") {
    const Kiosk kiosk;
    auto facts = kiosk.facts();
    SECTION("a letter without a number") {
        facts.queue_number = 0;
    }
    SECTION("a number without a letter") {
        facts.queue_letter = '\0';
    }
    SECTION("a letter in lower case") {
        facts.queue_letter = 'a';
    }
    SECTION("a time that four bytes cannot hold") {
        facts.issued = WallTime(std::chrono::seconds(std::int64_t{1} << 32));
    }
    SECTION("no kiosk") {
        facts.kiosk.clear();
    }
    CHECK_FALSE(make_receipt_url("http://a.id", facts, kiosk.key));
}

TEST_CASE("receipt URL: says why it is refused", "[protocol]") {
    const Kiosk kiosk;
    const Kiosk impostor;
    const Kiosk neighbour("KIOS-2");
    const auto why = [](std::string_view text, const Kiosk& by) {
        return verify_receipt_url(text, by.certificate).error().detail;
    };
    CHECK_THAT(why(impostor.text(), kiosk), ContainsSubstring("changed or forged"));
    CHECK_THAT(why(neighbour.text(), kiosk), ContainsSubstring("another kiosk"));
    CHECK_THAT(why("hello", kiosk), ContainsSubstring("not a receipt"));
    CHECK_THAT(why("HTTP://A.ID/R/0000000000/", kiosk), ContainsSubstring("ends too early"));
}

TEST_CASE(
    "receipt URL: a slip from before the certificate's end stays good for ever", "[protocol]"
) {
    Kiosk kiosk;
    const auto text = kiosk.text();
    kiosk.certificate = with_end(kiosk.certificate, kiosk.facts().issued, kiosk.hub);
    CHECK(verify_receipt_url(text, kiosk.certificate));
    const auto end = kiosk.facts().issued - std::chrono::seconds(1);
    kiosk.certificate = with_end(kiosk.certificate, end, kiosk.hub);
    const auto refused = verify_receipt_url(text, kiosk.certificate);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::unauthorised);
    CHECK_THAT(refused.error().detail, ContainsSubstring("renewed"));
    // The kiosk itself copies its slips by its key, whatever became of its certificate.
    CHECK(verify_receipt_url(text, kiosk.certificate.kiosk, kiosk.certificate.key));
}
