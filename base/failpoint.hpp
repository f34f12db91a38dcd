/// Named moments at which a test lets this process die as by `kill -9`: between two steps that must
/// not come apart, so that the test can prove that they do not.
///
/// Compiled into every build, and inert unless the environment variable ANJUNGAN_FAILPOINT says
/// "NAME" or "NAME:n" (the n-th time that the moment is passed; 1 unless told) when the process
/// passes the first one. What a failpoint can do in the field is therefore this: whoever sets the
/// environment of the kiosk's or hub's own service can make that one process end by SIGKILL. He
/// could end it anyhow, and ending is what the whole store is built to survive. Nothing is read,
/// written, shown or decided differently.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace anjungan {

enum class Failpoint : std::uint8_t {
    database_made,
    migration_before_commit,
    start_before_commit,
    start_store_open,
    start_threads_running,
    submit_before_commit,
    submit_committed,
    submit_before_screen,
    submit_shown,
    print_before_sending,
    print_sending_recorded,
    print_between_bands,
    print_bytes_sent,
    print_awaiting_mark,
    print_marked,
    print_recorded,
    sync_before_sending,
    sync_request_sent,
    sync_answered,
    sync_acks_believed,
    acks_before_commit,
    sync_acks_applied,
    hub_half_made,
    hub_session_asked,
    hub_before_commit,
    hub_committed,
    hub_acks_signed,
};

/// Which program passes it.
enum class FailpointHome : std::uint8_t { kiosk, hub, both };

struct FailpointName {
    Failpoint point;
    std::string_view name;
    FailpointHome home;
};

/// All of them; the fault suite kills at each one and fails when one is never passed.
inline constexpr auto failpoints = std::to_array<FailpointName>({
    {Failpoint::database_made, "database.made", FailpointHome::kiosk},
    {Failpoint::migration_before_commit, "migration.before_commit", FailpointHome::both},
    {Failpoint::start_before_commit, "start.before_commit", FailpointHome::kiosk},
    {Failpoint::start_store_open, "start.store_open", FailpointHome::kiosk},
    {Failpoint::start_threads_running, "start.threads_running", FailpointHome::kiosk},
    {Failpoint::submit_before_commit, "submit.before_commit", FailpointHome::kiosk},
    {Failpoint::submit_committed, "submit.committed", FailpointHome::kiosk},
    {Failpoint::submit_before_screen, "submit.before_screen", FailpointHome::kiosk},
    {Failpoint::submit_shown, "submit.shown", FailpointHome::kiosk},
    {Failpoint::print_before_sending, "print.before_sending", FailpointHome::kiosk},
    {Failpoint::print_sending_recorded, "print.sending_recorded", FailpointHome::kiosk},
    {Failpoint::print_between_bands, "print.between_bands", FailpointHome::kiosk},
    {Failpoint::print_bytes_sent, "print.bytes_sent", FailpointHome::kiosk},
    {Failpoint::print_awaiting_mark, "print.awaiting_mark", FailpointHome::kiosk},
    {Failpoint::print_marked, "print.marked", FailpointHome::kiosk},
    {Failpoint::print_recorded, "print.recorded", FailpointHome::kiosk},
    {Failpoint::sync_before_sending, "sync.before_sending", FailpointHome::kiosk},
    {Failpoint::sync_request_sent, "sync.request_sent", FailpointHome::kiosk},
    {Failpoint::sync_answered, "sync.answered", FailpointHome::kiosk},
    {Failpoint::sync_acks_believed, "sync.acks_believed", FailpointHome::kiosk},
    {Failpoint::acks_before_commit, "acks.before_commit", FailpointHome::kiosk},
    {Failpoint::sync_acks_applied, "sync.acks_applied", FailpointHome::kiosk},
    {Failpoint::hub_half_made, "hub.half_made", FailpointHome::hub},
    {Failpoint::hub_session_asked, "hub.session_asked", FailpointHome::hub},
    {Failpoint::hub_before_commit, "hub.before_commit", FailpointHome::hub},
    {Failpoint::hub_committed, "hub.committed", FailpointHome::hub},
    {Failpoint::hub_acks_signed, "hub.acks_signed", FailpointHome::hub},
});

/// Marks the moment. Safe to call from every thread; does not return when it was chosen.
void pass(Failpoint point);

} // namespace anjungan
