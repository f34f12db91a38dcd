// SPDX-License-Identifier: GPL-3.0-or-later
// A serial scanner's bytes, well formed and not.
#include "drivers/scanner/frame_parser.hpp"

#include "tests/drivers/scanner/heard.hpp"
#include "tests/support/catch.hpp"

#include <rapidcheck.h>

using namespace anjungan;
using namespace anjungan::drivers;

namespace {

constexpr BootTime now = std::chrono::seconds(1);

void add_words(Words& words, const std::vector<ScanOutcome>& outcomes) {
    for (const auto& outcome : outcomes) {
        if (const auto* scan = std::get_if<Scan>(&outcome)) {
            words.push_back("scan " + std::string(scan->payload.reveal()));
        } else {
            words.push_back("refused " + std::string(to_string(std::get<ScanRejection>(outcome))));
        }
    }
}

Words parsed(std::string_view bytes) {
    FrameParser parser;
    Words words;
    add_words(words, parser.feed(as_bytes(bytes), now));
    return words;
}

rc::Gen<std::string> payloads() {
    const auto letter = rc::gen::map(rc::gen::inRange(0x20, 0x7F), [](int code) {
        return static_cast<char>(code);
    });
    const auto text = rc::gen::nonEmpty(rc::gen::container<std::string>(letter));
    // What looks like an AIM identifier is another test's.
    return rc::gen::suchThat(text, [](const std::string& made) { return made.front() != ']'; });
}

} // namespace

TEST_CASE("FrameParser: knows STX/ETX, CR, LF and CR LF", "[drivers]") {
    CHECK(parsed("\x02one\x03\x02two\x03") == Words{"scan one", "scan two"});
    CHECK(parsed("\x02one\r\x03\x02two\r\n\x03") == Words{"scan one", "scan two"});
    CHECK(parsed("\x02one\x03\r\n\x02two\x03\r\n") == Words{"scan one", "scan two"});
    CHECK(parsed("one\rtwo\r") == Words{"scan one", "scan two"});
    CHECK(parsed("one\ntwo\n") == Words{"scan one", "scan two"});
    CHECK(parsed("one\r\ntwo\r\n") == Words{"scan one", "scan two"});
    CHECK(parsed("\r\n\n\r\x02\x03\x03").empty());
}

TEST_CASE("FrameParser: a frame that was cut is none", "[drivers]") {
    CHECK(parsed("\x02one\x02two\x03") == Words{"refused unfinished", "scan two"});
    CHECK(parsed("lost its start\x03\x02two\x03") == Words{"refused cut_off", "scan two"});

    FrameParser parser;
    CHECK(parser.feed(as_bytes("\x02half"), now).empty());
    CHECK_FALSE(parser.expire(now + std::chrono::milliseconds(299)));
    CHECK(parser.expire(now + std::chrono::milliseconds(300)) == ScanRejection::unfinished);
    CHECK_FALSE(parser.expire(now + std::chrono::hours(1)));

    CHECK(parser.feed(as_bytes("\x02half"), now).empty());
    CHECK(parser.cut_off() == ScanRejection::cut_off);
    CHECK_FALSE(parser.cut_off());
}

TEST_CASE("FrameParser.feed: what comes after the gap is another frame", "[drivers]") {
    FrameParser parser;
    Words words;
    add_words(words, parser.feed(as_bytes("half of o"), now));
    add_words(words, parser.feed(as_bytes("ne\r"), now + std::chrono::milliseconds(299)));
    add_words(words, parser.feed(as_bytes("half"), now + std::chrono::seconds(2)));
    add_words(words, parser.feed(as_bytes("rest\r"), now + std::chrono::seconds(3)));
    CHECK(words == Words{"scan half of one", "refused unfinished", "scan rest"});
}

TEST_CASE("FrameParser: refuses what is no text", "[drivers]") {
    using namespace std::string_view_literals;
    CHECK(parsed("\x02ta\tb\x03") == Words{"refused control_character"});
    CHECK(parsed("\x02n\0l\x03"sv) == Words{"refused control_character"});
    CHECK(parsed("\x02one\rtwo\x03") == Words{"refused control_character"});
    CHECK(parsed("\x7F\r") == Words{"refused control_character"});
    CHECK(parsed("\xC2\x85\r") == Words{"refused control_character"});
    CHECK(parsed("\xFF\xFE\r") == Words{"refused not_utf8"});
    CHECK(parsed("\xC0\xAF\r") == Words{"refused not_utf8"});     // overlong
    CHECK(parsed("\xED\xA0\x80\r") == Words{"refused not_utf8"}); // a surrogate
    CHECK(parsed("\xF4\x90\x80\x80\r") == Words{"refused not_utf8"});
    CHECK(parsed("\xE2\x82\r") == Words{"refused not_utf8"});
    CHECK(
        parsed("\xEA\xA6\x97 \xC3\xA9 \xF0\x9F\x98\x80\r") ==
        Words{"scan \xEA\xA6\x97 \xC3\xA9 \xF0\x9F\x98\x80"}
    );
}

TEST_CASE("FrameParser: holds 4096 bytes and no more", "[drivers]") {
    const std::string most(max_scan_bytes, 'x');
    CHECK(parsed("\x02" + most + "\x03") == Words{"scan " + most});
    CHECK(parsed(most + "\r") == Words{"scan " + most});
    CHECK(parsed("\x02" + most + "x\x03next\r") == Words{"refused too_long", "scan next"});
    CHECK(
        parsed(most + std::string(100'000, 'x') + "\rnext\r") ==
        Words{"refused too_long", "scan next"}
    );
    FrameParser parser;
    CHECK(parser.feed(as_bytes(std::string(50'000, 'x')), now).empty());
    CHECK(parser.expire(now + std::chrono::seconds(1)) == ScanRejection::too_long);
}

TEST_CASE("judge_payload: an AIM identifier names the symbology", "[drivers]") {
    FrameParser parser;
    const auto outcomes =
        parser.feed(as_bytes("]Q1HTTPS\r]d2data\r]C0line\r]Z9kept\r]Q\rplain\r"), now);
    std::vector<std::pair<std::string, Symbology>> seen;
    for (const auto& outcome : outcomes) {
        const auto& scan = std::get<Scan>(outcome);
        seen.emplace_back(scan.payload.reveal(), scan.symbology);
    }
    const std::vector<std::pair<std::string, Symbology>> wanted = {
        {"HTTPS", Symbology::qr},
        {"data", Symbology::data_matrix},
        {"line", Symbology::linear},
        {"]Z9kept", Symbology::unknown},
        {"]Q", Symbology::unknown},
        {"plain", Symbology::unknown}};
    CHECK(seen == wanted);
}

TEST_CASE("FrameParser: frames come out as they went in, however they are cut", "[drivers]") {
    CHECK(rc::check([] {
        const auto texts = *rc::gen::container<std::vector<std::string>>(payloads());
        std::string wire;
        Words wanted;
        for (const auto& text : texts) {
            wire += *rc::gen::element(
                "\x02" + text + "\x03", "\x02" + text + "\r\n\x03", text + "\r", text + "\r\n"
            );
            wanted.push_back("scan " + text);
        }
        FrameParser parser;
        Words words;
        auto at = now;
        for (std::string_view rest = wire; !rest.empty();) {
            const auto length = *rc::gen::inRange<std::size_t>(1, 12);
            add_words(words, parser.feed(as_bytes(rest.substr(0, length)), at));
            rest.remove_prefix(std::min(length, rest.size()));
            at += std::chrono::milliseconds(299);
        }
        RC_ASSERT(words == wanted);
        RC_ASSERT(!parser.within_frame());
    }));
}
