// SPDX-License-Identifier: GPL-3.0-or-later
// A record's way from the form to the hub's backup, and all that may go wrong on it.
//
// Held for every order of events: nothing committed is lost, nothing counts twice, no state is shown
// that is not true; and once the line stays up (the faults are used up) everything arrives, is called
// safe and is let go of by the kiosk. tests/model/run says which parts of the world each run has.
//
// Each step is introduced by "by: FILE FUNCTION", who carries it out in the program (the script fails
// when one of them is no longer there), or by "world:", what happens to it. Exchanges are one step where nobody can look in between; where
// the process may end or the line be cut, there are two. A kiosk or hub that is killed is an exchange
// that never happened (before its commit) or whose answer was lost (after it).

#ifndef FAULTS
#define FAULTS 2                        // exchanges and answers that may be lost
#endif
#ifndef RESTORES
#define RESTORES 0                      // times the hub is put back to its newest backup
#endif
#ifndef CLONES
#define CLONES 0                        // times the kiosk's disk is put back to an older state
#endif
#ifndef STATES
#define STATES 0                        // states the office sets
#endif
#define FORMS 2
#define NUMBERS 3                       // kseq 1 to 3
#define LINES 6                         // of the updates feed

// A record's states at the kiosk (offline-cache/store/record_state.hpp).
#define NONE 0
#define SEALED 1
#define STORED 2
#define SAFE 3
#define PURGED 4
#define QUARANTINED 5

#define bit_of(k) (1 << (k))
#define has(mask, k) (((mask) >> (k)) & 1)

// The kiosk's database. Index: kseq. A form's number stands for its record id.
byte k_form[4]; byte k_state[4]; byte k_ack_epoch[4];
byte k_floor, k_epoch, k_cursor;
byte k_public;                          // mask: the office's state is shown for this record
// One session of the sync engine.
bool s_open; byte s_epoch; byte s_missing; byte batch; bool from_missing;
byte a_acked, a_safe, a_conflict, a_epoch; // signed acknowledgements on their way
// The hub's database, and its newest verified backup on another disk.
byte h_form[4]; byte h_safe; byte h_said; byte h_epoch = 1; byte h_feed[LINES]; byte h_lines;
byte b_form[4]; byte b_safe; byte b_said; byte b_feed[LINES]; byte b_lines;
byte newest_epoch = 1;
// The stick: envelopes one way, answers the other.
byte t_form[4]; byte t_acked, t_safe, t_epoch;
// What really happened; no program reads these.
byte ever[4];                           // the form that the hub has committed under this number
byte said;                              // mask: the office has set this record's state
byte told;                              // mask: the citizen of this form has seen a number
bool all_handed_in;
byte faults = FAULTS, restores = RESTORES, clones = CLONES, states = STATES;
bool must_speak;                        // README: after such a repair, first a session, then visits

// Helpers of the steps; `i` and `j` are scratch and back at 0 after each step.
byte i, j, n;

inline last_kseq(to) {                  // Outbox::last_kseq: rows and floor
    to = k_floor;
    for (i : 1 .. NUMBERS) { if :: k_form[i] != 0 && i > to -> to = i :: else fi }
    i = 0
}

inline feed_line(what) {
    assert(h_lines < LINES);
    h_feed[h_lines] = what; h_lines++
}

// One record into the inbox; gives its acknowledgement.
inline place_one(k, f) {
    j = 0;
    for (n : 1 .. NUMBERS) { if :: h_form[n] == f && n != k -> j = 1 :: else fi }
    if
    :: h_form[k] == f && j == 0 -> a_acked = a_acked | bit_of(k);              // duplicate
       // A record that is in a verified backup is answered so: the stick, too, carries "safe".
       if :: has(h_safe, k) -> a_safe = a_safe | bit_of(k) :: else fi
    :: h_form[k] == 0 && j == 0 ->                                            // stored
       a_acked = a_acked | bit_of(k);
#ifndef ACK_BEFORE_COMMIT
       h_form[k] = f; ever[k] = f
#endif
    :: else -> a_conflict = a_conflict | bit_of(k)
    fi;
    j = 0; n = 0
}

// What an acknowledgement does to the kiosk's row.
inline apply_one(k, f, safe, conflict, epoch) {
    if
    :: k_form[k] != f || f == 0 || k_state[k] == SAFE || k_state[k] == PURGED -> skip
    :: else ->
       if
       :: epoch < k_ack_epoch[k] -> skip                                      // older: "known"
       :: else ->
          if
          :: conflict -> k_state[k] = QUARANTINED
          :: !conflict && safe ->
             assert(b_form[k] == f);    // "safe" is shown: it is true
             k_state[k] = SAFE; k_ack_epoch[k] = epoch
          :: !conflict && !safe && k_state[k] != STORED ->
             assert(ever[k] == f);      // "stored" is shown: it is true
             k_state[k] = STORED; k_ack_epoch[k] = epoch
          :: else -> skip
          fi
       fi
    fi
}

inline forget_exchange() {
    batch = 0; from_missing = 0; a_acked = 0; a_safe = 0; a_conflict = 0; a_epoch = 0
}

inline end_session() {
    s_open = 0; s_epoch = 0; s_missing = 0; forget_exchange()
}

// ---- the citizens: one form after another, each handed in until there is an answer

active proctype Citizens() {
    byte form = 1; byte number; bool known;
    do
    :: form <= FORMS ->
        if
        // The disk fails before the commit: nothing is there, the same form is handed in again.
        // by: offline-cache/store/submission.cpp Store::submit
        :: atomic { faults > 0 && !must_speak -> faults-- }
        // by: offline-cache/store/submission.cpp Store::submit
        :: atomic { !must_speak ->
            known = 0;
#ifndef RETRY_WITHOUT_ID
            // by: offline-cache/store/submission.cpp Store::earlier_commit
            for (i : 1 .. NUMBERS) { if :: k_form[i] == form -> known = 1 :: else fi };
#endif
            i = 0;
            if
            :: known -> skip
            :: else ->
               last_kseq(number); number++;
               assert(number <= NUMBERS);
               k_form[number] = form; k_state[number] = SEALED; k_ack_epoch[number] = 0;
               number = 0
            fi;
            known = 0 };
            if
            // A failed flush, a double tap, a crash after the commit: no answer, and once more.
            // by: offline-cache/store/store_context.cpp StoreContext::make_sure
            :: atomic { faults > 0 -> faults-- }
            // The number is shown and printed.
            // by: kiosk/back-office/submission_desk.cpp SubmissionDesk::commit
            :: atomic { true -> told = told | bit_of(form); form++ }
            fi
        fi
    :: form > FORMS -> break
    od;
    all_handed_in = 1
}

// ---- the kiosk's sync engine, one exchange at a time

#ifndef NO_LINE
active proctype Sync() {
    byte last;
    do
    :: !s_open ->
        if
        // Request or answer is lost: the engine waits and comes again.
        // by: offline-cache/sync/sync_engine_waiting.cpp SyncEngine::wait_after_failure
        :: atomic { faults > 0 -> faults-- }
        // by: offline-cache/sync/sync_engine.cpp SyncEngine::enter_session
        :: d_step { true ->
            s_open = 1; s_epoch = h_epoch;
            // by: offline-cache/store/store.cpp Store::set_hub_epoch
            if :: k_epoch != h_epoch -> k_epoch = h_epoch; k_cursor = 0 :: else fi;
#ifndef NUMBER_REUSED
            // by: offline-cache/store/outbox.cpp Outbox::raise_last_kseq
            last_kseq(last);
            for (i : 1 .. NUMBERS) { if :: h_form[i] != 0 && i > last -> k_floor = i :: else fi };
#endif
            // by: offline-cache/sync/missing_records.cpp MissingRecords::next
            for (i : 1 .. NUMBERS) {
                if :: h_form[i] == 0 && k_form[i] != 0 -> s_missing = s_missing | bit_of(i) :: else fi
            };
            i = 0; last = 0; must_speak = 0 }
        fi
    :: s_open ->
        // by: offline-cache/sync/sync_engine.cpp SyncEngine::next_batch
        d_step { forget_exchange();
            for (i : 1 .. NUMBERS) {
                if
                :: has(s_missing, i) && k_form[i] != 0 && k_state[i] != PURGED &&
                   k_state[i] != QUARANTINED -> batch = batch | bit_of(i); from_missing = 1
                :: else
                fi };
            if
            :: batch == 0 ->
               for (i : 1 .. NUMBERS) { if :: k_state[i] == SEALED -> batch = batch | bit_of(i) :: else fi }
            :: else
            fi;
            i = 0 };
        if
        :: batch == 0 ->
            if
            // by: offline-cache/sync/updates_errand.cpp UpdatesErrand::step
            :: atomic { faults > 0 -> faults--; end_session() }
            // Acknowledgements first, then states and cursor; done twice it does no harm.
            // by: offline-cache/sync/updates_errand.cpp UpdatesErrand::read_page
            :: d_step { true ->
                if
                :: k_epoch == h_epoch ->
                   for (i : 0 .. LINES - 1) {
                       if
                       :: i >= k_cursor && i < h_lines && h_feed[i] <= NUMBERS ->
                          apply_one(h_feed[i], h_form[h_feed[i]], 1, 0, h_epoch)
                       :: i >= k_cursor && i < h_lines && h_feed[i] > NUMBERS ->
                          assert(has(said, h_feed[i] - NUMBERS)); // the office did say so
                          k_public = k_public | bit_of(h_feed[i] - NUMBERS)
                       :: else
                       fi };
                   // by: hub/status/status_changes.cpp StatusChanges::after
                   k_cursor = h_lines
                :: else -> skip         // "the hub's epoch changed in between"
                fi;
                i = 0; end_session() }
            fi
        :: batch != 0 ->
            if
            // by: offline-cache/sync/sync_engine.cpp SyncEngine::batch_failed
            :: atomic { faults > 0 -> faults--; end_session() }
            // Everything in one transaction, and only then is anything signed.
            // by: hub/storage/sqlite_inbox.cpp SqliteInbox::place
            // by: hub/intake/intake.cpp Intake::take_batch
            :: d_step { true ->
                a_epoch = h_epoch;
                for (i : 1 .. NUMBERS) { if :: has(batch, i) -> place_one(i, k_form[i]) :: else fi };
                i = 0 };
#ifdef ACK_BEFORE_COMMIT
                if
                // world: killed between signing and committing
                :: atomic { faults > 0 -> faults-- }
                // by: hub/storage/sqlite_inbox.cpp SqliteInbox::place
                :: d_step { true ->
                    for (i : 1 .. NUMBERS) {
                        if :: has(a_acked, i) && h_form[i] == 0 -> h_form[i] = k_form[i]; ever[i] = k_form[i]
                        :: else fi };
                    i = 0 }
                fi;
#endif
                if
                // The answer is lost, or the kiosk is killed before it has committed it.
                // by: offline-cache/sync/sync_engine.cpp SyncEngine::batch_failed
                :: atomic { faults > 0 -> faults--; end_session() }
                // Some of the acknowledgements are cut off on the way.
                // by: offline-cache/sync/ack_check.cpp believable_acks
                :: d_step { faults > 0 && s_open && a_epoch == s_epoch ->
                    faults--;
                    for (i : 1 .. NUMBERS) {
                        if
                        :: has(batch, i) && j == 0 -> j = 1;
                           apply_one(i, k_form[i], has(a_safe, i), has(a_conflict, i), a_epoch)
                        :: else
                        fi };
                    i = 0; j = 0; end_session() }
                // by: offline-cache/sync/sync_engine.cpp SyncEngine::take_acks
                // by: offline-cache/store/outbox_acks.cpp Outbox::apply_all
                :: d_step { s_open && a_epoch == s_epoch ->
                    for (i : 1 .. NUMBERS) {
                        if
                        :: has(a_acked | a_conflict, i) ->
                           apply_one(i, k_form[i], has(a_safe, i), has(a_conflict, i), a_epoch)
                        :: else
                        fi };
                    i = 0;
                    if :: from_missing -> s_missing = s_missing & ~batch :: else fi;
                    forget_exchange() }
                // An acknowledgement of another epoch than the session's is not believed; or the
                // kiosk was stopped meanwhile.
                // by: offline-cache/sync/ack_check.cpp believable_acks
                :: atomic { !s_open || a_epoch != s_epoch -> end_session() }
                fi
            fi
        fi
    od
}
#endif

// ---- the kiosk lets go of its copies

active proctype Purge() {
    byte k = 1;
    do
    // by: offline-cache/store/outbox_purge.cpp Outbox::purge_once
    :: atomic { k_state[k] == SAFE -> k_state[k] = PURGED }
#ifdef PURGE_WITHOUT_SAFE
    // by: offline-cache/store/outbox_purge.cpp Outbox::purge_once
    :: atomic { k_state[k] == STORED -> k_state[k] = PURGED }
#endif
    // by: offline-cache/store/outbox_purge.cpp Outbox::purge_once
    :: atomic { k_state[k] != SAFE && k < NUMBERS -> k++ }
    // by: offline-cache/store/outbox_purge.cpp Outbox::purge_once
    :: atomic { k_state[k] != SAFE && k == NUMBERS -> k = 1 }
    od
}

// ---- the office: backups, and what it says of a submission

active proctype Backup() {
    bool due;
    do
    // A consistent copy on another disk, read back.
    // by: hub/admin/backup.cpp make_copy
    // by: hub/admin/backup.cpp read_back
    :: atomic {
        (h_form[1] != 0 && !has(h_safe, 1)) || (h_form[2] != 0 && !has(h_safe, 2)) ||
        (h_form[3] != 0 && !has(h_safe, 3)) ->
        for (i : 1 .. NUMBERS) { b_form[i] = h_form[i] };
        for (i : 0 .. LINES - 1) { b_feed[i] = h_feed[i] };
        i = 0; b_safe = h_safe; b_said = h_said; b_lines = h_lines; due = 1 };
        // by: hub/admin/backup.cpp call_safe
        // by: hub/status/status_changes.cpp tell_safe
        d_step {
            for (i : 1 .. NUMBERS) {
                if
                :: b_form[i] != 0 && h_form[i] == b_form[i] && !has(h_safe, i) ->
                   h_safe = h_safe | bit_of(i); feed_line(i)
                :: else
                fi };
            i = 0; due = 0 }
    od
}

active proctype Desk() {
    do
    // by: hub/status/status_changes.cpp StatusChanges::set
    :: atomic { states > 0 && h_form[1] != 0 && !has(h_said, 1) ->
        states--; h_said = h_said | bit_of(1); said = said | bit_of(1); feed_line(NUMBERS + 1) }
    // world: or never
    :: atomic { states > 0 && all_handed_in -> states-- }
    od
}

// ---- repairs

active proctype Repairs() {
    do
    // The hub's disk is lost: its newest backup goes on, as a database that is opened anew.
    // by: hub/storage/database_life.cpp begin_life
    :: d_step { restores > 0 ->
        restores--;
        for (i : 1 .. NUMBERS) { h_form[i] = b_form[i] };
        for (i : 0 .. LINES - 1) { h_feed[i] = b_feed[i] };
        i = 0; h_safe = b_safe; h_said = b_said; h_lines = b_lines;
#ifndef EPOCH_STAYS
        newest_epoch++; h_epoch = newest_epoch
#endif
        }
    // The kiosk's disk is put back to when it was younger: its last row is gone, the others are as
    // they were when they were new. Two disks lost at once are not promised: that row is in a backup.
    // by: offline-cache/store/store.cpp Store::prepare
    :: d_step { clones > 0 && b_form[1] != 0 && b_form[1] == k_form[1] && k_form[2] == 0 &&
       has(told, k_form[1]) ->
        clones--;
        k_form[1] = 0; k_state[1] = NONE; k_ack_epoch[1] = 0;
        k_floor = 0; k_epoch = 0; k_cursor = 0; must_speak = 1; end_session() }
    // by: offline-cache/store/store.cpp Store::prepare
    :: d_step { clones > 0 && b_form[2] != 0 && b_form[2] == k_form[2] && k_form[3] == 0 &&
       has(told, k_form[2]) ->
        clones--;
        k_form[2] = 0; k_state[2] = NONE; k_ack_epoch[2] = 0;
        if :: k_form[1] != 0 -> k_state[1] = SEALED; k_ack_epoch[1] = 0 :: else fi;
        k_floor = 0; k_epoch = 0; k_cursor = 0; must_speak = 1; end_session() }
    // world: or never
    :: atomic { restores + clones > 0 && all_handed_in -> restores = 0; clones = 0 }
    od
}

// ---- a stick goes round: kiosk, hub, kiosk; each part only once in a while

#ifdef STICK
active proctype Stick() {
    do
    // by: tool/outbox_export.cpp export_records
    // by: tool/outbox_export.cpp write_asks
    // by: offline-cache/forensics/salvage.cpp salvage_records
    :: d_step { true ->
        for (i : 1 .. NUMBERS) {
            if :: k_form[i] != 0 && k_state[i] != PURGED -> t_form[i] = k_form[i]
            :: else -> t_form[i] = 0 fi };
        i = 0; end_session() };         // the kiosk is stopped for it
        // by: tool/hub_command.cpp carry
        // by: hub/intake/intake.cpp Intake::take_batch
        // by: hub/intake/intake.cpp Intake::renew_acks
        d_step {
            a_acked = 0; a_safe = 0; a_conflict = 0;
            for (i : 1 .. NUMBERS) { if :: t_form[i] != 0 -> place_one(i, t_form[i]) :: else fi };
            i = 0; t_acked = a_acked; t_safe = a_safe; t_epoch = h_epoch;
            assert(a_conflict == 0);
            a_acked = 0; a_safe = 0; end_session() };
        // by: tool/outbox_import.cpp import_acks
        // by: offline-cache/store/outbox_acks.cpp Outbox::apply_acks
        d_step {
            for (i : 1 .. NUMBERS) {
                if :: has(t_acked, i) -> apply_one(i, t_form[i], has(t_safe, i), 0, t_epoch) :: else fi;
                t_form[i] = 0 };
            i = 0; t_acked = 0; t_safe = 0; t_epoch = 0; end_session() }
    od
}
#endif

// ---- what must hold

#define at_kiosk(f) ((k_form[1] == f && k_state[1] != PURGED) || (k_form[2] == f && k_state[2] != PURGED) || \
                     (k_form[3] == f && k_state[3] != PURGED))
#define in_hub(f) (h_form[1] == f || h_form[2] == f || h_form[3] == f)
#define in_backup(f) (b_form[1] == f || b_form[2] == f || b_form[3] == f)
#define lost(f) (has(told, f) && !at_kiosk(f) && !in_hub(f) && !in_backup(f))
#define twice(f) ((h_form[1] == f) + (h_form[2] == f) + (h_form[3] == f) > 1)
#define conflict (k_state[1] == QUARANTINED || k_state[2] == QUARANTINED || k_state[3] == QUARANTINED)

active proctype Watch() {
end:
    if
    :: lost(1) || lost(2) -> assert(false)      // nothing committed is lost
    :: twice(1) || twice(2) -> assert(false)    // nothing counts twice
    :: conflict -> assert(false)                // no genuine record is set aside
    fi
}

#define gone(k) (k_form[k] == 0 || k_state[k] == PURGED)
#define settled (all_handed_in && in_hub(1) && in_hub(2) && gone(1) && gone(2) && gone(3))
#define known (!has(h_said, 1) || has(k_public, 1) || k_form[1] == 0)
ltl arrives { <>[] (settled && known) }
