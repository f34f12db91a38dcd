// SPDX-License-Identifier: GPL-3.0-or-later
// Replies, split and merged, and what the bits mean.
#include "drivers/printer/status.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::drivers;

namespace {

const AutomaticStatus paper_out_report = {{0x18, 0x00, 0x0F, 0x00}};

std::vector<PrinterStatus> every_status() {
    std::vector<PrinterStatus> all;
    for (const auto paper : {Paper::ok, Paper::near_end, Paper::out}) {
        for (const auto cover : {Cover::closed, Cover::open}) {
            for (const auto cutter : {Cutter::ok, Cutter::jam}) {
                for (const bool fault : {false, true}) {
                    for (const bool online : {false, true}) {
                        all.push_back({paper, cover, cutter, fault, online, true});
                    }
                }
            }
        }
    }
    return all;
}

} // namespace

TEST_CASE("ReplyParser: tells the three kinds apart", "[drivers]") {
    ReplyParser parser;
    const auto replies = parser.feed(Bytes{0x12, 0x00, 0x18, 0x00, 0x0F, 0x00, 0x60});
    CHECK(
        replies ==
        std::vector<Reply>{RealTimeReply{0x12}, MarkReply{0x00}, paper_out_report, MarkReply{0x60}}
    );
}

TEST_CASE("ReplyParser: pieces of any size give the same replies", "[drivers]") {
    const Bytes stream = {0x16, 0x18, 0x00, 0x12, 0x0F, 0x00, 0x03, 0xFF, 0x72};
    ReplyParser whole;
    const auto expected = whole.feed(stream);
    CHECK(
        expected ==
        std::vector<Reply>{
            RealTimeReply{0x16},
            RealTimeReply{0x12},
            paper_out_report,
            MarkReply{0x03},
            StrayByte{0xFF},
            RealTimeReply{0x72}}
    );
    for (std::size_t cut = 1; cut < stream.size(); ++cut) {
        ReplyParser parser;
        auto replies = parser.feed(ByteView(stream).first(cut));
        for (auto& reply : parser.feed(ByteView(stream).subspan(cut))) {
            replies.push_back(reply);
        }
        CHECK(replies == expected);
    }
}

TEST_CASE("ReplyParser: the process-id echo, split, and with an answer inside", "[drivers]") {
    const Bytes stream = {0x37, 0x22, '@', 'A', 0x16, 'O', 'C', 0x00, 0x00};
    const std::vector<Reply> expected = {
        RealTimeReply{0x16}, ProcessIdReply{"@AOC"}, MarkReply{0x00}};
    for (std::size_t cut = 0; cut < stream.size(); ++cut) {
        ReplyParser parser;
        auto replies = parser.feed(ByteView(stream).first(cut));
        for (auto& reply : parser.feed(ByteView(stream).subspan(cut))) {
            replies.push_back(reply);
        }
        CHECK(replies == expected);
    }
}

TEST_CASE("ReplyParser: what only looks like an echo fits nothing", "[drivers]") {
    ReplyParser parser;
    CHECK(parser.feed(Bytes{0x37, 0x00}) == std::vector<Reply>{StrayByte{0x37}, MarkReply{0x00}});
    const auto replies = parser.feed(Bytes{0x37, 0x22, 'A', 'A', 'A', 'A', 'A', 0x00});
    REQUIRE(replies.size() == 8);
    CHECK(replies.front() == Reply(StrayByte{0x37}));
    CHECK(replies.back() == Reply(MarkReply{0x00}));
}

TEST_CASE("ReplyParser.reset: half a reply does not swallow the next connection's", "[drivers]") {
    ReplyParser parser;
    CHECK(parser.feed(Bytes{0x10, 0x00}).empty());
    parser.reset();
    CHECK(parser.feed(Bytes{0x00}) == std::vector<Reply>{MarkReply{0x00}});
}

TEST_CASE("status_from: the documented bits", "[drivers]") {
    CHECK(status_from(RealTimeAnswers{0x12, 0x12, 0x12, 0x12}).ready());
    CHECK_FALSE(status_from(RealTimeAnswers{0x1A, 0x12, 0x12, 0x12}).online);
    CHECK(status_from(RealTimeAnswers{0x12, 0x16, 0x12, 0x12}).cover == Cover::open);
    CHECK(status_from(RealTimeAnswers{0x12, 0x32, 0x12, 0x12}).paper == Paper::out);
    CHECK(status_from(RealTimeAnswers{0x12, 0x52, 0x12, 0x12}).fault);
    CHECK(status_from(RealTimeAnswers{0x12, 0x52, 0x1A, 0x12}).cutter == Cutter::jam);
    CHECK(status_from(RealTimeAnswers{0x12, 0x12, 0x32, 0x12}).fault);
    CHECK(status_from(RealTimeAnswers{0x12, 0x12, 0x52, 0x12}).fault);
    CHECK(status_from(RealTimeAnswers{0x12, 0x12, 0x12, 0x1E}).paper == Paper::near_end);
    CHECK(status_from(RealTimeAnswers{0x12, 0x12, 0x12, 0x72}).paper == Paper::out);
    CHECK(status_from(paper_out_report).paper == Paper::out);
}

TEST_CASE("status_from: reads back every status a printer can have", "[drivers]") {
    for (const auto& status : every_status()) {
        CHECK((status_from(answers_for(status)) == status));
        CHECK((status_from(automatic_for(status)) == status));
        for (const auto byte : answers_for(status)) {
            CHECK((byte & 0x93U) == 0x12U);
        }
    }
}

TEST_CASE("trouble_of: names the first reason", "[drivers]") {
    PrinterStatus status;
    status.online = false;
    CHECK(trouble_of(status) == PrinterTrouble::offline);
    status.fault = true;
    CHECK(trouble_of(status) == PrinterTrouble::fault);
    status.cutter = Cutter::jam;
    CHECK(trouble_of(status) == PrinterTrouble::cutter_jam);
    status.paper = Paper::out;
    CHECK(trouble_of(status) == PrinterTrouble::paper_out);
    status.cover = Cover::open;
    CHECK(trouble_of(status) == PrinterTrouble::cover_open);
    CHECK(std::string(to_string(PrinterTrouble::cover_open)) == "cover_open");
}
