// SPDX-License-Identifier: GPL-3.0-or-later
// What a submission costs on this disk, and how that grows with the outbox.
#include "protocol/compression.hpp"
#include "tests/base/sqlite/counting_vfs.hpp"
#include "tests/bench/kiosk_store.hpp"
#include "tests/bench/sample_form.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace {

using namespace anjungan;        // NOLINT(google-build-using-namespace): the program's own file
using namespace anjungan::bench; // NOLINT(google-build-using-namespace)

constexpr int rounds = 9;
constexpr int commits_in_a_round = 20;

/// Appends and flushes, as the simplest safe journal would.
class RawJournal {
public:
    explicit RawJournal(const std::filesystem::path& file)
        : descriptor_(open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) {
        if (descriptor_ < 0) {
            give_up("the raw journal cannot be written");
        }
    }
    RawJournal(const RawJournal&) = delete;
    RawJournal& operator=(const RawJournal&) = delete;
    ~RawJournal() { close(descriptor_); }

    void append(const Bytes& bytes) const {
        const auto written = write(descriptor_, bytes.data(), bytes.size());
        if (written != static_cast<ssize_t>(bytes.size()) || fdatasync(descriptor_) != 0) {
            give_up("the raw journal cannot be flushed");
        }
    }

private:
    int descriptor_;
};

struct Forms {
    services::Service service = family_service();
    unsigned turn = 0;

    SecretBytes next() { return filled_form(service, turn += 17); }
};

/// Queue groups hold 999 numbers a day each.
char group_of(unsigned turn) {
    return static_cast<char>('A' + turn / 17 / 900 % 26);
}

void bench_commit(Table& table, const Workplace& place, Forms& forms) {
    const test::KioskFixture kiosk;
    auto store = open_store(place.path() / "kiosk.db", kiosk);
    const RawJournal journal(place.path() / "journal");
    const auto log = place.path() / "kiosk.db-wal";
    const auto commit = [&] {
        if (!store->submit(visit(kiosk, forms.next(), group_of(forms.turn)))) {
            give_up("a submission was refused");
        }
    };
    commit();
    const auto log_before = std::filesystem::file_size(log);
    commit();
    const Bytes same(std::filesystem::file_size(log) - log_before, 0x5A);
    const Bytes record(kiosk.sealed(1, forms.next()).envelope.size(), 0x5A);
    const auto per_second = [](double seconds) { return commits_in_a_round / seconds; };
    const auto often = [](const std::function<void()>& call) {
        return seconds_of([&] {
            for (int i = 0; i < commits_in_a_round; ++i) {
                call();
            }
        });
    };
    std::vector<Round> whole;
    std::vector<Round> unsealed;
    std::vector<Round> small;
    for (int i = 0; i < rounds; ++i) {
        const auto ours = often(commit);
        const auto raw = often([&] { journal.append(same); });
        const auto sealing = often([&] { static_cast<void>(kiosk.sealed(1, forms.next())); });
        const auto raw_record = often([&] { journal.append(record); });
        whole.push_back({per_second(ours), per_second(raw)});
        unsealed.push_back({per_second(ours - sealing), per_second(raw)});
        small.push_back({per_second(ours), per_second(raw_record)});
    }
    table.compare(
        fmt::format("Store::submit / append+fdatasync of its {} bytes", same.size()),
        "commits/s",
        whole,
        Goal{Better::higher, 0.75}
    );
    table.compare("the same without sealing", "commits/s", unsealed, std::nullopt);
    table.compare(
        fmt::format("Store::submit / append+fdatasync of {} bytes", record.size()),
        "commits/s",
        small,
        std::nullopt
    );
}

void count_flushes(Table& table, const Workplace& place, Forms& forms) {
    constexpr int submissions = 50;
    const test::KioskFixture kiosk;
    const test::CountingVfs vfs;
    auto store = open_store(place.path() / "counted.db", kiosk);
    const auto before = test::CountingVfs::flushes();
    for (int i = 0; i < submissions; ++i) {
        if (!store->submit(visit(kiosk, forms.next(), group_of(forms.turn)))) {
            give_up("a submission was refused");
        }
    }
    table.exactly(
        fmt::format("flushes of {} submissions, counted in the VFS", submissions),
        test::CountingVfs::flushes() - before,
        submissions
    );
}

void bench_compression(Table& table, const services::Service& service, std::optional<Goal> goal) {
    std::vector<Round> packed;
    std::vector<double> sizes;
    for (unsigned turn = 0; turn < 25; ++turn) {
        const auto form = filled_form(service, turn);
        const auto frame = protocol::compress(form);
        if (!frame) {
            give_up("a form does not compress");
        }
        sizes.push_back(static_cast<double>(form.reveal().size()));
        packed.push_back({sizes.back(), static_cast<double>(frame->reveal().size())});
    }
    table.compare(
        fmt::format("compression of a filled {} ({:.0f} bytes)", service.id, median(sizes)),
        "bytes",
        packed,
        goal
    );
}

std::string probe(int times, const std::function<bool()>& call) {
    return in_words(usual_seconds(times, [&] {
        if (!call()) {
            give_up("a call into the store failed");
        }
    }));
}

void growth_line(
    const std::filesystem::path& file,
    const test::KioskFixture& kiosk,
    const std::string& code,
    std::int64_t rows
) {
    std::unique_ptr<store::Store> store;
    const auto opening = seconds_of([&] { store = open_store(file, kiosk); });
    const store::RoomLimits no_limit = {0, UINT64_MAX};
    auto& outbox = store->outbox();
    Table::line(
        {grouped(rows),
         in_words(opening),
         probe(
             15,
             [&] {
                 return store->submit(visit(kiosk, test::KioskFixture::body(), 'A')).has_value();
             }
         ),
         probe(9, [&] { return outbox.sealed_batch(100, std::size_t{256} << 10).has_value(); }),
         probe(9, [&] { return store->check_service(no_limit).has_value(); }),
         probe(9, [&] { return outbox.counts().has_value(); }),
         probe(9, [&] { return outbox.find_by_code(code)->has_value(); })}
    );
}

void bench_growth(
    Table& table,
    const Workplace& place,
    std::int64_t most,
    store::RecordState state,
    const std::string& title
) {
    const test::KioskFixture kiosk;
    const auto file = place.path() / (title + ".db");
    table.heading(fmt::format("How the outbox grows: every record {}", title));
    Table::line({"records", "open", "submit", "sealed_batch", "check_service", "counts", "by code"}
    );
    open_store(file, kiosk).reset();
    std::int64_t last = 0;
    for (std::int64_t rows = 1000; rows <= most; rows *= 10) {
        const auto code = fill_outbox(file, kiosk, last + 1, rows, state);
        growth_line(file, kiosk, code, rows);
        last = rows + 15; // what was submitted while measuring
    }
    std::filesystem::remove(file);
    std::filesystem::remove(file.string() + "-wal");
}

} // namespace

int main(int argc, char** argv) {
    const auto options = read_options(argc, argv);
    const Workplace place(options.directory);
    Forms forms;
    Table table;
    table.heading("The store");
    bench_commit(table, place, forms);
    bench_compression(table, forms.service, Goal{Better::higher, 2.5});
    const auto shipped = shipped_services();
    bench_compression(table, nearest_form(shipped, std::size_t{2} << 10), std::nullopt);
    count_flushes(table, place, forms);
    bench_growth(table, place, options.rows, store::RecordState::sealed, "unsent");
    bench_growth(table, place, options.rows, store::RecordState::stored, "acknowledged");
    return table.finish();
}
