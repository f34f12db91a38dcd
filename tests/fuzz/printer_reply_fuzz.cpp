// SPDX-License-Identifier: GPL-3.0-or-later
// What a printer may send back: whole or in pieces the same, and never more replies than bytes; and
// the driver behind it, which must come to an end whatever it hears.
#include "drivers/printer/escpos_printer.hpp"
#include "drivers/printer/status.hpp"
#include "tests/fuzz/fuzz.hpp"

#include <algorithm>

namespace anjungan::fuzz {

namespace {

using namespace drivers;

class CountingClock : public Clock {
public:
    [[nodiscard]] WallTime wall_time() const override { return {}; }
    [[nodiscard]] BootTime boot_time() const override { return now; }
    BootTime now{1000};
};

/// Takes everything, prints nothing, and answers with the fuzzer's bytes, a few at a time.
class BabblingWire : public Transport {
public:
    BabblingWire(ByteView words, CountingClock& clock) : words_(words), clock_(clock) {}

    [[nodiscard]] Result<std::size_t> write_some(ByteView bytes) override { return bytes.size(); }
    [[nodiscard]] Result<Bytes> read_available() override {
        if (words_.empty()) {
            return Bytes{};
        }
        const std::size_t length = std::min<std::size_t>(words_.size(), words_[0] % 8U + 1U);
        const auto piece = words_.first(length);
        words_ = words_.subspan(length);
        return Bytes(piece.begin(), piece.end());
    }
    void wait(std::chrono::milliseconds most) override { clock_.now += most; }
    void close() override {}

private:
    ByteView words_;
    CountingClock& clock_;
};

class EveryStep : public PrintListener {
public:
    [[nodiscard]] Status before(const PrintStep& /*step*/) override { return {}; }
};

void try_pieces(ByteView bytes) {
    ReplyParser whole;
    const auto expected = whole.feed(bytes);
    must_hold(expected.size() <= bytes.size(), "each reply takes a byte at least");
    ReplyParser parser;
    std::vector<Reply> replies;
    for (const auto byte : bytes) {
        for (auto& reply : parser.feed(ByteView(&byte, 1))) {
            replies.push_back(std::move(reply));
        }
    }
    must_hold(replies == expected, "pieces change nothing");
}

} // namespace

void try_bytes(ByteView bytes) {
    try_pieces(bytes);
    CountingClock clock;
    PrinterProfile profile;
    profile.completion = bytes.size() % 2 == 0 ? Completion::gs_r : Completion::process_id;
    EscposPrinter printer(
        profile,
        [&]() -> Result<std::unique_ptr<Transport>> {
            return std::make_unique<BabblingWire>(bytes, clock);
        },
        clock
    );
    EveryStep listener;
    const auto outcome = printer.print({{Text{"x"}, Cut{}}}, listener);
    if (std::holds_alternative<Held>(outcome)) {
        static_cast<void>(printer.resume(listener));
    }
}

} // namespace anjungan::fuzz
