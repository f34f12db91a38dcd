// SPDX-License-Identifier: GPL-3.0-or-later
// From bytes on the wire to rows in the inbox and signatures back.
#include "hub/intake/intake.hpp"

#include "base/log.hpp"
#include "hub/intake/failpoints.hpp"
#include "hub/intake/submission_body.hpp"
#include "protocol/ack.hpp"
#include "protocol/envelope.hpp"
#include "protocol/receipt_code.hpp"
#include "protocol/wire.hpp"

#include <algorithm>
#include <optional>

namespace anjungan::hub {

namespace {

protocol::AckStatus status_of(Placed placed) {
    switch (placed) {
    case Placed::stored: return protocol::AckStatus::stored;
    case Placed::duplicate: return protocol::AckStatus::duplicate;
    case Placed::safe: return protocol::AckStatus::safe;
    case Placed::erased: return protocol::AckStatus::erased;
    case Placed::conflict: return protocol::AckStatus::conflict;
    case Placed::rejected:
    case Placed::no_room: return protocol::AckStatus::rejected; // the latter gets no ack
    }
    return protocol::AckStatus::rejected;
}

void report(const Arrival& arrival, Placed placed) {
    if (placed == Placed::conflict) {
        log::error(
            "record {} of kiosk {} conflicts with one that is here: kept aside. Two clones of one "
            "kiosk?",
            arrival.kseq,
            arrival.kiosk
        );
    } else if (placed == Placed::rejected) {
        log::warning(
            "record {} of kiosk {} cannot be read: kept aside", arrival.kseq, arrival.kiosk
        );
    } else if (placed == Placed::no_room) {
        log::error(
            "record {} of kiosk {} would have to be kept aside, as too many of its records are: it "
            "stays at the kiosk. Is that one in wrong hands, or sealing to a wrong key?",
            arrival.kseq,
            arrival.kiosk
        );
    }
}

tl::unexpected<Error> too_much() {
    return fail(ErrorCode::unavailable, "a kiosk has handed in all that it may for now");
}

} // namespace

tl::unexpected<Error> Intake::not_readable(const Error& error) {
    const auto code = error.code == ErrorCode::unauthorised ? error.code : ErrorCode::invalid_input;
    return fail(code, error.detail);
}

Arrival Intake::arrival_of(const Genuine& record) {
    const auto& envelope = record.envelope;
    Arrival arrival;
    arrival.kiosk = envelope.header().kiosk;
    arrival.id = envelope.header().id;
    arrival.kseq = envelope.header().kseq;
    arrival.digest = envelope.digest();
    arrival.code = protocol::ReceiptCode::of(arrival.id).symbols();
    arrival.envelope = envelope.bytes();
    const auto opened = envelope.open(*record.box);
    auto service = opened ? service_in(*opened) : fail(opened.error());
    if (service) {
        arrival.fitness = Fitness::fit;
        arrival.service = std::move(*service);
    }
    return arrival;
}

Result<Bytes> Intake::take_batch(ByteView body) {
    const auto envelopes = protocol::decode_batch(body);
    if (!envelopes) {
        return not_readable(envelopes.error());
    }
    const auto genuine_ones = genuine(*envelopes);
    TRY(genuine_ones);
    const auto& arrivals = *genuine_ones;
    const auto time = clock_.wall_time();
    const auto placed = inbox_.place(arrivals, time);
    if (!placed) {
        for (const auto& arrival : arrivals) { // a full disk is not the kiosk's doing
            meter_.give_back_record(arrival.kiosk, arrival.envelope.size());
        }
        return fail(placed.error());
    }
    pass(failpoint::hub_committed);
    // Only now, with everything on the disk, is anything signed.
    return answer(arrivals, *placed, time);
}

Result<Bytes>
Intake::answer(std::span<const Arrival> arrivals, std::span<const Placed> placed, WallTime time) {
    for (std::size_t i = 0; i < arrivals.size(); ++i) {
        report(arrivals[i], placed[i]);
    }
    std::vector<std::size_t> answered;
    for (std::size_t i = 0; i < arrivals.size(); ++i) {
        if (placed[i] == Placed::duplicate) {
            meter_.give_back_record(arrivals[i].kiosk, arrivals[i].envelope.size());
        }
        if (placed[i] != Placed::no_room) {
            answered.push_back(i);
        }
    }
    std::vector<Bytes> acks(answered.size());
    pool_.for_each(acks.size(), [&](std::size_t i) {
        acks[i] = ack(arrivals[answered[i]], placed[answered[i]], time);
    });
    pass(failpoint::hub_acks_signed);
    return acks.empty() ? Result<Bytes>(too_much()) : protocol::encode_batch_reply(acks);
}

Result<std::vector<Arrival>> Intake::genuine(std::span<const ByteView> envelopes) {
    std::vector<std::optional<Result<Genuine>>> examined(envelopes.size());
    pool_.for_each(envelopes.size(), [&](std::size_t i) { examined[i] = examine(envelopes[i]); });
    // In order and by one thread: which of them a kiosk may still hand in is not left to chance.
    std::vector<Genuine> taken;
    Error refusal{ErrorCode::unauthorised, "no record of a known kiosk"};
    for (auto& record : examined) {
        if (!*record && record->error().code == ErrorCode::not_found) {
            refusal = std::move(record->error());
        } else if (*record && may_hand_in((*record)->envelope)) {
            taken.push_back(std::move(**record));
        } else if (*record) {
            refusal = too_much().value();
        }
    }
    std::vector<Arrival> arrivals(taken.size());
    pool_.for_each(taken.size(), [&](std::size_t i) { arrivals[i] = arrival_of(taken[i]); });
    if (arrivals.size() < envelopes.size()) {
        log::warning(
            "{} of {} records were not taken: not signed by a known kiosk, sealed to a key that is "
            "not here, or more than the kiosk may hand in for now",
            envelopes.size() - arrivals.size(),
            envelopes.size()
        );
    }
    if (arrivals.empty()) {
        return fail(std::move(refusal));
    }
    return arrivals;
}

bool Intake::may_hand_in(const protocol::ParsedEnvelope& envelope) {
    return meter_.take_record(envelope.header().kiosk, envelope.bytes().size());
}

Result<Intake::Genuine> Intake::examine(ByteView bytes) const {
    auto envelope = protocol::ParsedEnvelope::parse(bytes);
    TRY(envelope);
    const auto& header = envelope->header();
    // What was handed in while the certificate held is taken after its end, too: by a stick.
    const auto at = std::min(clock_.wall_time(), made_at(header.id));
    const auto key = kiosks_.key_of(header.kiosk, at);
    if (!key || header.kseq >= endless) {
        return fail(ErrorCode::unauthorised, "not a known kiosk");
    }
    TRY(envelope->verify(*key));
    const auto* const box = keys_.box_of(header.key_epoch);
    if (box == nullptr) {
        // Without an answer the kiosk keeps it: the key may only not be here yet.
        log::error(
            "record {} of kiosk {} is sealed to key epoch {}, whose secret is not in the hub's "
            "keys "
            "directory: it stays at the kiosk",
            header.kseq,
            header.kiosk,
            header.key_epoch
        );
        return fail(ErrorCode::not_found, "a record is sealed to a key that is not here");
    }
    return Genuine{std::move(*envelope), box};
}

Bytes Intake::ack(const Arrival& arrival, Placed placed, WallTime time) const {
    protocol::Ack ack;
    ack.kiosk = arrival.kiosk;
    ack.id = arrival.id;
    ack.kseq = arrival.kseq;
    ack.digest = arrival.digest;
    ack.hub_epoch = inbox_.epoch();
    ack.time = time;
    ack.status = status_of(placed);
    return protocol::sign_ack(ack, keys_.sign);
}

Result<Bytes> Intake::renew_acks(ByteView body) {
    const auto shown = protocol::decode_batch_reply(body);
    if (!shown) {
        return not_readable(shown.error());
    }
    const auto time = clock_.wall_time();
    std::vector<Bytes> acks;
    bool ours = false;
    for (const auto& signed_ack : *shown) {
        const auto earlier = protocol::verify_ack(signed_ack, keys_.sign.public_key());
        if (!earlier) {
            continue;
        }
        ours = true;
        Arrival record;
        record.kiosk = earlier->kiosk;
        record.id = earlier->id;
        record.kseq = earlier->kseq;
        record.digest = earlier->digest;
        const auto standing = inbox_.standing(record);
        TRY(standing);
        if (*standing) {
            acks.push_back(ack(record, **standing, time));
        }
    }
    if (!ours) {
        return fail(ErrorCode::unauthorised, "no acknowledgement of this hub");
    }
    return protocol::encode_batch_reply(acks);
}

Result<Bytes> Intake::open_session(ByteView body) {
    const auto claimed = protocol::read_sync_request(body);
    if (!claimed) {
        return not_readable(claimed.error());
    }
    const auto key = kiosks_.key_of(claimed->kiosk, clock_.wall_time());
    if (!key) {
        return fail(ErrorCode::unauthorised, "not a known kiosk");
    }
    const auto request = protocol::verify_sync_request(body, *key);
    if (!request) {
        return not_readable(request.error());
    }
    pass(failpoint::hub_session_asked);
    const auto time = clock_.wall_time();
    if (guard_ != nullptr) {
        guard_->note_kiosk(request->kiosk, request->time - time);
    }
    // A wrong clock is its own fault; refusing the kiosk would only keep its records from us.
    if (std::chrono::abs(time - request->time) > ClockGuard::max_difference) {
        log::warning(
            "the clock of kiosk {} is {} seconds away from this machine's",
            request->kiosk,
            (request->time - time).count()
        );
    }
    auto progress = inbox_.progress(request->kiosk);
    TRY(progress);
    protocol::SyncOpenReply reply;
    reply.kiosk = request->kiosk;
    reply.nonce = request->nonce;
    reply.hub_epoch = inbox_.epoch();
    reply.high_water = progress->high_water;
    reply.time = time;
    reply.gaps = std::move(progress->gaps);
    return protocol::sign_sync_reply(reply, keys_.sign);
}

} // namespace anjungan::hub
