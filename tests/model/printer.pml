// SPDX-License-Identifier: GPL-3.0-or-later
// One slip's way through a printer that runs out of paper, loses power or its cable, swallows bytes
// and answers late, driven by a kiosk that may be killed at any moment.
//
// Held for every order of events: never two unmarked originals; "printed" and "came out" only of a
// whole slip; and once the troubles end, the citizen has paper. "by: FILE FUNCTION" as in records.pml.
// Left out: a slip that waited for thirty days is given up (print_documents.cpp).

#ifndef TROUBLES
#define TROUBLES 2                      // paper out, power off, cable out, kiosk killed
#endif
#ifndef WIRE
#define WIRE 1                          // an answer that comes late, or bytes that are lost
#endif
#define JOBS 4                          // the original (0) and its copies, marked SALINAN
#define ASK 9                           // the question behind a band; a lower number is that job's bytes

// offline-cache/store/print_job.hpp
#define ABSENT 0
#define QUEUED 1
#define PREFLIGHT 2
#define BLOCKED 3
#define SENDING 4
#define AWAIT_MARK 5
#define HELD 6
#define PRINTED 7
#define UNKNOWN 8
#define CAME_OUT 9
#define NOT_PRINTED 10

byte state[JOBS];                       // the kiosk's database
byte whole[JOBS];                       // what really came out: whole slips of a job
chan to_printer = [7] of { byte };      // the printer's buffer
chan answers = [7] of { bit };
bool paper = 1, power = 1, link = 1, killed = 0;
byte troubles = TROUBLES, wire = WIRE;

#define startable(j) (state[j] == QUEUED || state[j] == BLOCKED)
#define dead (!link || !power)

init { state[0] = QUEUED }              // committed with the record: Store::queue_print

active proctype Kiosk() {
    byte job, heard, need;
again:
    {   do
        // by: offline-cache/store/print_jobs.cpp PrintJobs::next_job
        // by: kiosk/back-office/committing_listener.cpp CommittingListener
        :: atomic { startable(0) || startable(1) || startable(2) || startable(3) ->
            if :: startable(0) -> job = 0
               :: !startable(0) && startable(1) -> job = 1
               :: !startable(0) && !startable(1) && startable(2) -> job = 2
               :: else -> job = 3 fi;
            state[job] = PREFLIGHT; heard = 0; need = 0 };
            if
            // by: drivers/printer/escpos_preflight.cpp EscposPrinter::preflight
            :: atomic { !paper || !power -> state[job] = BLOCKED; goto next }
            // by: drivers/printer/escpos_preflight.cpp EscposPrinter::empty_the_printer
            :: atomic { paper && power && nfull(to_printer) -> link = 1; to_printer!ASK }
            fi;
            if
            // The first answer may be to an older question: silence is waited for, too.
            // by: drivers/printer/escpos_preflight.cpp EscposPrinter::await_own_mark
            :: atomic { !dead && nempty(answers) && empty(to_printer) ->
                do :: answers?_ :: empty(answers) -> break od }
            // One answer that is slower than the silence stays behind. (Two would pass for two of ours:
            // the driver withstands one.)
            // by: drivers/printer/escpos_preflight.cpp EscposPrinter::await_own_mark
            :: atomic { !dead && wire > 0 && empty(to_printer) && len(answers) > 1 -> wire--;
                do :: len(answers) > 1 -> answers?_ :: else -> break od }
            // by: drivers/printer/escpos_preflight.cpp EscposPrinter::preflight
            :: atomic { dead || !paper -> state[job] = BLOCKED; goto next }
            fi;
            // by: offline-cache/store/print_jobs.cpp PrintJobs::transition
            atomic { true -> state[job] = SENDING };
            if
            // The wire refuses the first byte: nothing has left.
            // by: drivers/printer/escpos_printer.cpp EscposPrinter::send_outgoing
            :: atomic { dead -> state[job] = BLOCKED; goto next }
            // A band and the question behind it are one piece.
            // by: drivers/printer/escpos_printer.cpp EscposPrinter::load_band
            :: atomic { !dead && len(to_printer) < 6 -> to_printer!job; to_printer!ASK }
            // The cable goes while they are on their way.
            // by: drivers/printer/escpos_printer.cpp EscposPrinter::lose
            :: atomic { !dead && troubles > 0 && len(to_printer) < 6 ->
                troubles--; link = 0; to_printer!job; state[job] = UNKNOWN; goto next }
            fi;
            // by: offline-cache/store/print_jobs.cpp PrintJobs::transition
            atomic { true -> state[job] = AWAIT_MARK; need = 1 };
#ifdef PRINTED_WITHOUT_MARKER
            // by: drivers/printer/escpos_printer.cpp EscposPrinter::believe
            atomic { true -> assert(whole[job] == 1); state[job] = PRINTED; goto next };
#endif
            do
            // by: drivers/printer/escpos_printer.cpp EscposPrinter::await_marks
            :: atomic { !dead && nempty(answers) && heard < need -> answers?_; heard++ }
            // One more question: an answer before may have been a late one.
            // by: drivers/printer/escpos_printer.cpp EscposPrinter::await_mark
            :: atomic { !dead && heard == need && need == 1 && nfull(to_printer) -> to_printer!ASK; need = 2 }
            // Only a printer that is ready is believed.
            // by: drivers/printer/escpos_printer.cpp EscposPrinter::believe
            :: atomic { !dead && heard == need && need == 2 && paper ->
                assert(whole[job] == 1);        // "printed" is shown: it is true
                state[job] = PRINTED; goto next }
            // by: drivers/printer/escpos_printer.cpp EscposPrinter::look_while_waiting
            :: atomic { !dead && !paper && empty(answers) && state[job] == AWAIT_MARK -> state[job] = HELD }
            // by: drivers/printer/escpos_printer.cpp EscposPrinter::resume
            :: atomic { !dead && paper && state[job] == HELD -> state[job] = AWAIT_MARK }
            // by: drivers/printer/escpos_printer.cpp EscposPrinter::lose
            :: atomic { dead -> state[job] = UNKNOWN; goto next }
            // All was taken and no answer comes: it was swallowed.
            // by: drivers/printer/escpos_printer.cpp EscposPrinter::await_marks
            :: atomic { !dead && paper && empty(to_printer) && empty(answers) && heard < need ->
                state[job] = UNKNOWN; link = 0; goto next }
            od;
next:       skip
        od
    } unless {
        // by: offline-cache/store/print_copies.cpp PrintJobs::recover
        // by: offline-cache/store/print_copies.cpp PrintJobs::lose_track
        atomic { killed ->
            killed = 0; link = 0; job = 0;
            do
            :: job < JOBS ->
               if
               :: state[job] == PREFLIGHT -> state[job] = QUEUED
               :: state[job] == SENDING || state[job] == AWAIT_MARK || state[job] == HELD ->
                  state[job] = UNKNOWN
               :: else
               fi;
               job++
            :: else -> break
            od;
            job = 0; heard = 0; need = 0 }
    };
    goto again
}

// The citizen says what lies in the tray.
active proctype Citizen() {
    byte asked;
    do
    // by: offline-cache/store/print_jobs.cpp PrintJobs::resolve
    :: atomic { state[asked] == UNKNOWN && whole[asked] > 0 -> state[asked] = CAME_OUT }
    // by: kiosk/back-office/print_desk.cpp PrintDesk::resolve
    // by: offline-cache/store/print_copies.cpp PrintJobs::create_copy
    :: atomic { state[asked] == UNKNOWN && whole[asked] == 0 ->
        state[asked] = NOT_PRINTED; asked++;
        assert(asked < JOBS && state[asked] == ABSENT);
        state[asked] = QUEUED }
    od
}

active proctype Printer() {
    byte what;
    do
    // world: it answers.
    :: atomic { power && paper && to_printer?[ASK] -> to_printer?ASK; answers!1 }
    // world: it prints.
    :: atomic { power && paper && nempty(to_printer) && !to_printer?[ASK] -> to_printer?what; whole[what]++; what = 0 }
    // world: bytes are lost, and a picture that is too short swallows the question behind it.
    :: atomic { wire > 0 && power && paper && nempty(to_printer) && !to_printer?[ASK] ->
        wire--; to_printer?what; what = 0; if :: to_printer?[ASK] -> to_printer?ASK :: else fi }
    od
}

active proctype Troubles() {
    do
    // world: no paper.
    :: atomic { troubles > 0 && paper -> troubles--; paper = 0 }
    // world: no power, and what was inside is gone.
    :: atomic { troubles > 0 && power -> troubles--; power = 0; link = 0;
        do :: to_printer?_ :: empty(to_printer) -> break od;
        do :: answers?_ :: empty(answers) -> break od }
    // world: the cable; what the printer has, it prints.
    :: atomic { troubles > 0 && link -> troubles--; link = 0 }
    // world: the kiosk is killed.
    :: atomic { troubles > 0 && !killed -> troubles--; killed = 1 }
    od
}

active proctype Technician() {
    do
    // world: new paper.
    :: atomic { !paper -> paper = 1 }
    // world: power again.
    :: atomic { !power -> power = 1 }
    od
}

active proctype Watch() {
end:
    if
    :: whole[0] > 1 -> assert(false)    // two unmarked originals
    fi
}

#define served(j) (state[j] == PRINTED || state[j] == CAME_OUT)
ltl arrives { <>[] (served(0) || served(1) || served(2) || served(3)) }
