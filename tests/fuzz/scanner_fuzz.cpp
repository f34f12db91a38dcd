// SPDX-License-Identifier: GPL-3.0-or-later
// A serial scanner's bytes: however they are cut, nothing but clean payloads comes out.
#include "drivers/scanner/frame_parser.hpp"
#include "tests/fuzz/fuzz.hpp"

#include <algorithm>

namespace anjungan::fuzz {

namespace {

using drivers::FrameParser;
using drivers::Scan;
using drivers::ScanOutcome;

void add_to(std::vector<ScanOutcome>& all, std::vector<ScanOutcome> some) {
    std::move(some.begin(), some.end(), std::back_inserter(all));
}

void check_payload(std::string_view payload) {
    must_hold(!payload.empty(), "an empty frame is none");
    must_hold(payload.size() <= drivers::max_scan_bytes, "a payload has its limit");
    must_hold(
        std::ranges::none_of(
            payload,
            [](char letter) {
                return static_cast<unsigned char>(letter) < 0x20 || letter == '\x7F';
            }
        ),
        "a payload has no control characters"
    );
}

bool same(const ScanOutcome& one, const ScanOutcome& other) {
    const auto* scan = std::get_if<Scan>(&one);
    const auto* twin = std::get_if<Scan>(&other);
    if (scan == nullptr || twin == nullptr) {
        return scan == twin && std::get<1>(one) == std::get<1>(other);
    }
    return scan->payload.reveal() == twin->payload.reveal() && scan->symbology == twin->symbology;
}

} // namespace

void try_bytes(ByteView bytes) {
    constexpr BootTime now = std::chrono::seconds(1);
    FrameParser at_once;
    const auto whole = at_once.feed(bytes, now);
    FrameParser one_by_one;
    std::vector<ScanOutcome> pieces;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        add_to(pieces, one_by_one.feed(bytes.subspan(i, 1), now));
    }
    must_hold(std::ranges::equal(whole, pieces, same), "the cuts of the wire do not matter");
    must_hold(at_once.within_frame() == one_by_one.within_frame(), "nor for what is left");
    for (const auto& outcome : whole) {
        if (const auto* scan = std::get_if<Scan>(&outcome)) {
            check_payload(scan->payload.reveal());
        }
    }
    must_hold(
        at_once.within_frame() == at_once.expire(now + FrameParser::max_gap).has_value(),
        "an unfinished frame ends in time"
    );
    must_hold(!at_once.within_frame(), "and is forgotten");
}

} // namespace anjungan::fuzz
