// SPDX-License-Identifier: GPL-3.0-or-later
// One counter row a group, one row for the round.
#include "offline-cache/store/queue_numbers.hpp"

#include "offline-cache/store/queue_round.hpp"

#include <fmt/format.h>

namespace anjungan::store {

namespace {

constexpr std::int64_t max_number = 999;

Result<std::int64_t> last_number(StoreContext& context, std::string_view group) {
    const auto last =
        context.database.integer("SELECT last FROM queue_counter WHERE queue_group=?", {group});
    return last ? Result<std::int64_t>(last->value_or(0)) : fail(last.error());
}

Result<QueueRound> begin_round(StoreContext& context, const QueueTime& time) {
    const auto emptied = context.database.run("DELETE FROM queue_counter");
    TRY(emptied);
    return QueueRound::begin(context, time);
}

/// The round in which the next number of the group is given out.
Result<QueueRound> round_for(StoreContext& context, const QueueTime& time, std::string_view group) {
    auto present = QueueRound::load(context);
    TRY(present);
    if (!*present || (*present)->is_over(context, time)) {
        return begin_round(context, time);
    }
    const auto last = last_number(context, group);
    TRY(last);
    if (*last < max_number) {
        return std::move(**present);
    }
    if ((*present)->may_be_replaced(context)) {
        return begin_round(context, time);
    }
    return fail(
        ErrorCode::full,
        fmt::format("queue group {} has given out all {} numbers of this day", group, max_number)
    );
}

} // namespace

Result<std::string> take_queue_number(StoreContext& context, const QueueTime& time, char group) {
    const std::string_view letter(&group, 1);
    auto round = round_for(context, time, letter);
    TRY(round);
    const auto last = last_number(context, letter);
    TRY(last);
    const auto next = *last + 1;
    const auto written = context.database.run(
        "INSERT INTO queue_counter(queue_group, last) VALUES(?1, ?2)"
        " ON CONFLICT DO UPDATE SET last=?2",
        {letter, next}
    );
    TRY(written);
    round->note(context, time);
    TRY(round->save(context));
    return fmt::format("{}{:03}", group, next);
}

} // namespace anjungan::store
