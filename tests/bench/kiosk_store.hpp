// SPDX-License-Identifier: GPL-3.0-or-later
/// A kiosk's store to measure, and outboxes of any size to measure it with.
#pragma once

#include "offline-cache/store/store.hpp"
#include "tests/bench/bench.hpp"
#include "tests/offline-cache/sync/kiosk_fixture.hpp"

namespace anjungan::bench {

/// Opens, or ends the program with the reason.
[[nodiscard]] std::unique_ptr<store::Store>
open_store(const std::filesystem::path& file, const test::KioskFixture& kiosk);

/// A visit as the kiosk commits it: number of group `group`, slip of a usual size.
[[nodiscard]] store::SubmissionRequest
visit(const test::KioskFixture& kiosk, SecretBytes body, char group);

/// Makes well-formed envelopes quickly: one is sealed, and each further one has its own id and
/// number in the header. Digests are right, which is all that kiosk and inbox look at; nobody could
/// open them.
class EnvelopeMill {
public:
    explicit EnvelopeMill(const test::KioskFixture& kiosk);

    /// The record with this number; the id is new.
    [[nodiscard]] const store::SealedRecord& next(std::uint64_t kseq);
    [[nodiscard]] ByteView signature() const;

private:
    const test::KioskFixture& kiosk_;
    store::SealedRecord record_;
};

/// Adds records `first` to `last` to a closed kiosk's database, past the store's own transaction.
/// Gives the receipt code of the last one.
std::string fill_outbox(
    const std::filesystem::path& file,
    const test::KioskFixture& kiosk,
    std::int64_t first,
    std::int64_t last,
    store::RecordState state
);

/// Runs `add` for each number in transactions of ten thousand, quickly and without flushes.
void fill_quickly(
    const std::filesystem::path& file,
    std::int64_t first,
    std::int64_t last,
    const std::function<void(sqlite::Database&, std::int64_t)>& add
);

} // namespace anjungan::bench
