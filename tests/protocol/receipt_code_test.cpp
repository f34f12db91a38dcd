// SPDX-License-Identifier: GPL-3.0-or-later
// The citizen's code forgives how people type and catches what they mistype.
#include "protocol/receipt_code.hpp"

#include "tests/protocol/generators.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::protocol;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

} // namespace

TEST_CASE("ReceiptCode.of: depends on the record id alone", "[protocol]") {
    RecordId id;
    id.bytes.fill(0x5A);
    // Pinned: kiosks and hubs of different ages must agree for ever.
    CHECK(ReceiptCode::of(id).display() == "RN5G-03SB-9K");
    CHECK(ReceiptCode::of(id) == ReceiptCode::of(id));
    id.bytes[15] = 0;
    CHECK(ReceiptCode::of(id).display() != "RN5G-03SB-9K");
}

TEST_CASE("ReceiptCode.parse: takes back what it shows, however it is typed", "[protocol]") {
    CHECK(rc::check([] {
        const auto code = ReceiptCode::of(test::any_record_id());
        RC_ASSERT(ReceiptCode::parse(code.symbols()).value() == code);
        auto typed = code.display();
        for (char& c : typed) {
            c = c == '0' ? 'o' : c == '1' ? 'l' : static_cast<char>(std::tolower(c));
            c = c == '-' ? ' ' : c;
        }
        RC_ASSERT(ReceiptCode::parse(typed).value() == code);
    }));
}

TEST_CASE("ReceiptCode.parse: every single wrong symbol is caught", "[protocol]") {
    CHECK(rc::check([] {
        const auto symbols = ReceiptCode::of(test::any_record_id()).symbols();
        for (std::size_t place = 0; place < symbols.size(); ++place) {
            for (const char wrong : alphabet) {
                auto mistyped = symbols;
                mistyped[place] = wrong;
                RC_ASSERT(ReceiptCode::parse(mistyped).has_value() == (mistyped == symbols));
            }
        }
    }));
}

TEST_CASE("ReceiptCode.parse: every swap of two symbols is caught", "[protocol]") {
    CHECK(rc::check([] {
        const auto symbols = ReceiptCode::of(test::any_record_id()).symbols();
        for (std::size_t a = 0; a < symbols.size(); ++a) {
            for (std::size_t b = a + 1; b < symbols.size(); ++b) {
                auto mistyped = symbols;
                std::swap(mistyped[a], mistyped[b]);
                RC_ASSERT(ReceiptCode::parse(mistyped).has_value() == (mistyped == symbols));
            }
        }
    }));
}

TEST_CASE("ReceiptCode.parse: says what is wrong", "[protocol]") {
    const auto why = [](std::string_view typed) {
        return ReceiptCode::parse(typed).error().detail;
    };
    CHECK_THAT(why("7K3F-9QXW"), ContainsSubstring("too short"));
    CHECK_THAT(why(""), ContainsSubstring("too short"));
    CHECK_THAT(why("7K3F-9QXW-2M0"), ContainsSubstring("too long"));
    CHECK_THAT(why("7K3F-9QUW-2M"), ContainsSubstring("never a U"));
    CHECK_THAT(why("0000-0000-01"), ContainsSubstring("wrong character"));
}
