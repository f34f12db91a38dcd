// SPDX-License-Identifier: GPL-3.0-or-later
// Completion by process id, pacing, native QR codes and painted text: what profiles switch on.
#include "drivers/printer/encoder.hpp"
#include "drivers/printer/printer_link.hpp"
#include "drivers/printer/text_picture.hpp"
#include "tests/drivers/printer/printer_bench.hpp"
#include "tests/support/catch.hpp"

#include <deque>

using namespace anjungan;
using namespace anjungan::drivers;

namespace {

/// Remembers what it got and when, and answers what a test says.
class Wire : public Transport {
public:
    explicit Wire(test::FakeClock& clock) : clock_(clock) {}
    [[nodiscard]] Result<std::size_t> write_some(ByteView bytes) override {
        heard.insert(heard.end(), bytes.begin(), bytes.end());
        largest = std::max(largest, bytes.size());
        return bytes.size();
    }
    [[nodiscard]] Result<Bytes> read_available() override { return std::exchange(answers, {}); }
    void wait(std::chrono::milliseconds most) override { clock_.advance(most); }
    void close() override {}

    Bytes heard;
    Bytes answers;
    std::size_t largest = 0;

private:
    test::FakeClock& clock_;
};

struct LinkRig {
    explicit LinkRig(const PrinterProfile& profile) {
        auto made = std::make_unique<Wire>(clock);
        wire = made.get();
        link.emplace(std::move(made), profile, clock);
    }
    test::FakeClock clock;
    Wire* wire = nullptr;
    std::optional<PrinterLink> link;
};

PrinterProfile process_ids() {
    PrinterProfile profile;
    profile.completion = Completion::process_id;
    return profile;
}

/// 37 22 d1 d2 d3 d4 00 for the number in a question.
Bytes echo_of(const Bytes& question) {
    Bytes echo = {0x37, 0x22};
    echo.insert(echo.end(), question.end() - 4, question.end());
    echo.push_back(0);
    return echo;
}

} // namespace

TEST_CASE("PrinterLink.mark_question: the form of GS ( H, each with its own number", "[drivers]") {
    LinkRig rig(process_ids());
    const auto first = rig.link->mark_question();
    const auto second = rig.link->mark_question();
    CHECK(to_hex(ByteView(first).first(7)) == "1d284806003030");
    CHECK(first.size() == 11);
    CHECK(first != second);
    CHECK(rig.link->marks_asked() == 2);
    LinkRig plain({});
    CHECK(to_hex(plain.link->mark_question()) == "1d7201");
}

TEST_CASE("PrinterLink: only the echo of a number that was asked counts", "[drivers]") {
    LinkRig rig(process_ids());
    const auto old = rig.link->mark_question();
    rig.link->forget_marks();
    const auto question = rig.link->mark_question();
    rig.wire->answers = echo_of(old);
    REQUIRE(rig.link->listen(BootTime(20)));
    CHECK(rig.link->marks_heard() == 0);
    rig.wire->answers = {0x00}; // an answer to GS r, which nobody asked
    REQUIRE(rig.link->listen(BootTime(20)));
    CHECK(rig.link->marks_heard() == 0);
    rig.wire->answers = echo_of(question);
    REQUIRE(rig.link->listen(BootTime(20)));
    CHECK(rig.link->marks_heard() == 1);
    rig.wire->answers = echo_of(question);
    REQUIRE(rig.link->listen(BootTime(20)));
    CHECK(rig.link->marks_heard() == 1);
}

TEST_CASE("PrinterLink.send: keeps the pace of a printer that cannot say wait", "[drivers]") {
    PrinterProfile profile;
    profile.bytes_per_second = 2000;
    LinkRig rig(profile);
    const Bytes bytes(1000, 'x');
    ByteView rest = bytes;
    const auto begin = rig.clock.boot_time();
    REQUIRE(rig.link->send(rest, BootTime(1000)));
    const auto took = rig.clock.boot_time() - begin;
    CHECK(took >= BootTime(500));
    CHECK(took < BootTime(600));
    CHECK(rig.wire->largest == 40);
    CHECK(rig.wire->heard == bytes);
}

TEST_CASE("PrinterLink.ask_status: after silence it waits for stragglers", "[drivers]") {
    LinkRig rig({});
    CHECK_FALSE(rig.link->ask_online(BootTime(100)));
    const auto before = rig.clock.boot_time();
    rig.wire->answers = {0x1A}; // off-line, said too late
    CHECK_FALSE(rig.link->ask_online(BootTime(1000)));
    CHECK(rig.clock.boot_time() - before >= PrinterLink::quiet_time);
}

TEST_CASE("encode: a printer that draws QR codes gets the text", "[drivers]") {
    PrinterProfile profile;
    profile.native_qr = true;
    const auto job = encode({{QrCode{"HTTPS://DESA.ID"}, Cut{}}}, profile);
    REQUIRE(job);
    const auto bytes = to_hex(job->whole());
    CHECK_THAT(
        bytes,
        Catch::Matchers::ContainsSubstring("1d286b040031413200" // model 2
                                           "1d286b0300314306"   // six dots a module
                                           "1d286b0300314531"   // level M
                                           "1d286b1200315030")  // 15 bytes and three
    );
    CHECK_THAT(bytes, Catch::Matchers::ContainsSubstring("1d286b0300315130"));
    CHECK(bytes.size() < 200); // hexadecimal: a hundred bytes
    profile.width_dots = 384;
    CHECK_FALSE(encode({{QrCode{std::string(900, 'A')}, Cut{}}}, profile));
}

TEST_CASE("encode: text outside the code page is painted, any script", "[drivers]") {
    const PrinterProfile profile;
    for (const auto* text : {"ꦲꦏ꧀ꦱꦫꦗꦮ", "العربية", "Łódź", "😀", "\xFF\xFE"}) {
        INFO(text);
        for (const Element& element :
             {Element(Text{text}),
              Element(Headline{text}),
              Element(Pair{"Nama", text}),
              Element(Banner{text})}) {
            const auto job = encode({{element, Cut{}}}, profile);
            REQUIRE(job);
            CHECK_THAT(to_hex(job->whole()), Catch::Matchers::ContainsSubstring("1d763000"));
        }
    }
    const auto plain = encode({{Text{"é ê – “x” Rp\u00A00"}, Cut{}}}, profile);
    CHECK_THAT(to_hex(plain->whole()), !Catch::Matchers::ContainsSubstring("1d7630"));
}

TEST_CASE("paint_text: what no font has is a box, and not nothing", "[drivers]") {
    const PrinterProfile profile;
    const auto box = paint_text({"\u25A1"}, profile);
    REQUIRE(box);
    // One box, whatever joins, colours or varies the sign.
    for (const auto* missing : {"\U0001FAE0", "\U0001FAF6\U0001F3FD", "\U0001F9CC\uFE0F"}) {
        const auto picture = paint_text({missing}, profile);
        REQUIRE(picture);
        CHECK(picture->bits == box->bits);
    }
    CHECK(paint_text({"Aksara ꦗꦮ"}, profile)->bits != paint_text({"Aksara □□"}, profile)->bits);
}

TEST_CASE("paint_text: fits the paper, wraps, and refuses what would never end", "[drivers]") {
    PrinterProfile profile;
    profile.width_dots = 384;
    const auto one = paint_text({"Łódź"}, profile);
    std::string many;
    for (int i = 0; i < 40; ++i) {
        many += "Łódź ";
    }
    const auto wrapped = paint_text({many}, profile);
    REQUIRE(wrapped);
    CHECK(wrapped->width <= 384);
    CHECK(wrapped->height > 3 * one->height);
    CHECK_FALSE(paint_text({std::string(4000, 'x') + "ł", Align::left, 8, 8}, profile));
    const auto headline = paint_headline({"Łódź", 8}, profile);
    CHECK(headline->width <= 384);
    CHECK(headline->height > 3 * one->height);
}
