// SPDX-License-Identifier: GPL-3.0-or-later
// One counter row a group and day.
#include "offline-cache/store/queue_numbers.hpp"

#include <fmt/format.h>

namespace anjungan::store {

Result<std::string>
take_queue_number(sqlite::Database& database, std::string_view business_date, char group) {
    const std::string_view letter(&group, 1);
    const auto last = database.integer(
        "SELECT last FROM queue_counter WHERE business_date=? AND queue_group=?",
        {business_date, letter}
    );
    TRY(last);
    const auto next = last->value_or(0) + 1;
    if (next > 999) {
        return fail(
            ErrorCode::full,
            fmt::format("queue group {} has given out all 999 numbers of {}", group, business_date)
        );
    }
    const auto written = database.run(
        "INSERT INTO queue_counter(business_date, queue_group, last) VALUES(?1, ?2, ?3)"
        " ON CONFLICT DO UPDATE SET last=?3",
        {business_date, letter, next}
    );
    TRY(written);
    return fmt::format("{}{:03}", group, next);
}

} // namespace anjungan::store
