// SPDX-License-Identifier: GPL-3.0-or-later
// The hub as a witness of its kiosks' audit chains.
#include "base/log.hpp"
#include "hub/intake/intake.hpp"
#include "protocol/checkpoint.hpp"

namespace anjungan::hub {

namespace {

void report(std::string_view kiosk, const SeenEntry& entry, const SeenEntry& last) {
    const bool differs = entry.seq == last.seq && entry.head != last.head;
    if (differs || entry.seq < last.seq) {
        log::error(
            "the audit chain of kiosk {} ends at entry {}, but entry {} was seen before: was its "
            "disk put back to an older state, or are there two clones of it?",
            kiosk,
            entry.seq,
            last.seq
        );
    }
}

} // namespace

Result<Bytes> Intake::witness_chain(ByteView body) {
    const auto claimed = protocol::read_checkpoint(body);
    if (!claimed) {
        return not_readable(claimed.error());
    }
    const auto key = kiosks_.key_of(claimed->kiosk, clock_.wall_time());
    if (!key) {
        return fail(ErrorCode::unauthorised, "not a known kiosk");
    }
    const auto checkpoint = protocol::verify_checkpoint(body, *key);
    if (!checkpoint || checkpoint->seq >= endless) {
        return not_readable(
            checkpoint ? Error{ErrorCode::invalid_input, "too many entries"} : checkpoint.error()
        );
    }
    if (!meter_.take_checkpoint(checkpoint->kiosk)) {
        return fail(ErrorCode::unavailable, "a kiosk shows its audit chain too often");
    }
    const auto last = inbox_.last_witnessed(checkpoint->kiosk);
    TRY(last);
    const SeenEntry entry{checkpoint->seq, checkpoint->head};
    report(checkpoint->kiosk, entry, *last);
    auto witness = protocol::sign_witness(
        {{body.begin(), body.end()}, last->seq, last->head, clock_.wall_time()}, keys_.sign
    );
    TRY(inbox_.keep_witness(checkpoint->kiosk, entry, witness));
    return witness;
}

} // namespace anjungan::hub
