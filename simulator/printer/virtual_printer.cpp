// SPDX-License-Identifier: GPL-3.0-or-later
// The lock around the virtual printer, its tray and its pictures.
#include "simulator/printer/virtual_printer.hpp"

#include "base/mutex.hpp"
#include "simulator/printer/strip_painter.hpp"

#include <algorithm>
#include <condition_variable>

namespace anjungan::simulator {

struct VirtualPrinter::Guarded {
    Guarded(const drivers::PrinterProfile& its_profile, const Quirks& quirks)
        : profile(its_profile), machine(its_profile, quirks) {}

    const drivers::PrinterProfile profile;

    mutable Mutex mutex = {};
    std::condition_variable_any said = {};
    Machine machine GUARDED_BY(mutex);
    Power power GUARDED_BY(mutex) = Power::on;
    std::uint64_t session GUARDED_BY(mutex) = 1;
    Tray tray GUARDED_BY(mutex) = {};
    /// Bytes of each piece that the tray has.
    std::vector<std::size_t> in_tray GUARDED_BY(mutex) = {};

    void work() REQUIRES(mutex);
    void sensors_changed() REQUIRES(mutex);
    void fill_tray() REQUIRES(mutex);
};

void VirtualPrinter::Guarded::work() {
    if (power == Power::on) {
        machine.work();
    }
    fill_tray();
    if (machine.has_replies()) {
        said.notify_all();
    }
}

void VirtualPrinter::Guarded::sensors_changed() {
    if (power == Power::on) {
        machine.sensors_changed();
    }
    work();
}

/// Only the last piece may have grown: a marker behind its cut still belongs to it.
void VirtualPrinter::Guarded::fill_tray() {
    if (tray == nullptr) {
        return;
    }
    for (auto number = in_tray.empty() ? 0 : in_tray.size() - 1;; ++number) {
        const auto* const piece = machine.strip().piece(number);
        if (piece == nullptr) {
            return;
        }
        in_tray.resize(std::max(in_tray.size(), number + 1));
        const auto had = std::min(in_tray[number], piece->bytes.size());
        const auto more = ByteView(piece->bytes).subspan(had);
        if (!more.empty()) {
            tray(number, more);
        }
        in_tray[number] = piece->bytes.size();
    }
}

VirtualPrinter::VirtualPrinter(const drivers::PrinterProfile& profile, const Quirks& quirks)
    : guarded_(std::make_unique<Guarded>(profile, quirks)) {}

VirtualPrinter::~VirtualPrinter() = default;

Result<std::unique_ptr<drivers::Transport>>
VirtualPrinter::connect(const WireFaults& faults, MemoryTransport::Waiter waiter) {
    return MemoryTransport::open(*this, faults, std::move(waiter));
}

void VirtualPrinter::set_paper(drivers::Paper paper) {
    const MutexLock lock(guarded_->mutex);
    guarded_->machine.sensors().paper = paper;
    guarded_->machine.set_roll(Machine::endless, 0);
    guarded_->sensors_changed();
}

void VirtualPrinter::set_cover(drivers::Cover cover) {
    const MutexLock lock(guarded_->mutex);
    guarded_->machine.sensors().cover = cover;
    guarded_->sensors_changed();
}

void VirtualPrinter::set_cutter(drivers::Cutter cutter) {
    const MutexLock lock(guarded_->mutex);
    guarded_->machine.sensors().cutter = cutter;
    guarded_->sensors_changed();
}

void VirtualPrinter::set_error(MachineError error) {
    const MutexLock lock(guarded_->mutex);
    guarded_->machine.sensors().error = error;
    guarded_->sensors_changed();
}

void VirtualPrinter::set_power(Power power) {
    const MutexLock lock(guarded_->mutex);
    if (guarded_->power == power) {
        return;
    }
    guarded_->power = power;
    if (power == Power::on) {
        ++guarded_->session;
        return;
    }
    guarded_->machine.lose_power();
}

void VirtualPrinter::set_tray(Tray tray) {
    const MutexLock lock(guarded_->mutex);
    guarded_->tray = std::move(tray);
}

void VirtualPrinter::set_roll_left(std::size_t dots, std::size_t near_end_at) {
    const MutexLock lock(guarded_->mutex);
    guarded_->machine.set_roll(dots, near_end_at);
    guarded_->work();
}

void VirtualPrinter::set_kept_paper(std::size_t weight) {
    const MutexLock lock(guarded_->mutex);
    guarded_->machine.strip().set_kept(weight);
}

void VirtualPrinter::set_head_to_cutter(std::size_t dots) {
    const MutexLock lock(guarded_->mutex);
    guarded_->machine.strip().set_head_to_cutter(dots);
}

void VirtualPrinter::set_pace(const Pace& pace, const Clock& clock) {
    const MutexLock lock(guarded_->mutex);
    guarded_->machine.set_pace(pace, clock);
}

void VirtualPrinter::work() {
    const MutexLock lock(guarded_->mutex);
    guarded_->work();
}

std::size_t VirtualPrinter::waiting() const {
    const MutexLock lock(guarded_->mutex);
    return guarded_->machine.waiting();
}

std::size_t VirtualPrinter::drawer_pulses() const {
    const MutexLock lock(guarded_->mutex);
    return guarded_->machine.drawer_pulses();
}

std::size_t VirtualPrinter::job_count() const {
    const MutexLock lock(guarded_->mutex);
    return guarded_->machine.strip().count();
}

std::size_t VirtualPrinter::cut_count() const {
    const MutexLock lock(guarded_->mutex);
    const auto pieces = guarded_->machine.strip().pieces();
    return static_cast<std::size_t>(
        std::count_if(pieces.begin(), pieces.end(), [](const auto& piece) { return piece->cut; })
    );
}

Bytes VirtualPrinter::job_bytes(std::size_t job) const {
    const MutexLock lock(guarded_->mutex);
    return guarded_->machine.strip().pieces().at(job)->bytes;
}

std::string VirtualPrinter::job_text(std::size_t job) const {
    const MutexLock lock(guarded_->mutex);
    return guarded_->machine.strip().pieces().at(job)->text;
}

std::vector<UnknownCommand> VirtualPrinter::unknown_commands() const {
    const MutexLock lock(guarded_->mutex);
    return guarded_->machine.unknown();
}

std::size_t VirtualPrinter::broken_lines() const {
    const MutexLock lock(guarded_->mutex);
    return guarded_->machine.broken_lines();
}

Status VirtualPrinter::strip_png(const std::filesystem::path& path) const {
    PaperPieces pieces;
    {
        const MutexLock lock(guarded_->mutex);
        pieces = guarded_->machine.strip().pieces();
    }
    return paint_pieces(pieces, guarded_->profile, path);
}

Status VirtualPrinter::job_png(std::size_t job, const std::filesystem::path& path) const {
    PaperPieces pieces;
    {
        const MutexLock lock(guarded_->mutex);
        pieces = guarded_->machine.strip().pieces();
    }
    if (job >= pieces.size()) {
        return fail(ErrorCode::not_found, "the virtual printer has no such job");
    }
    return paint_pieces({pieces[job]}, guarded_->profile, path);
}

std::uint64_t VirtualPrinter::session() const {
    const MutexLock lock(guarded_->mutex);
    return guarded_->power == Power::on ? guarded_->session : 0;
}

std::size_t VirtualPrinter::accept(ByteView bytes) {
    const MutexLock lock(guarded_->mutex);
    if (guarded_->power == Power::off) {
        return 0;
    }
    const auto taken = guarded_->machine.accept(bytes);
    guarded_->work();
    return taken;
}

Bytes VirtualPrinter::take_replies() {
    const MutexLock lock(guarded_->mutex);
    guarded_->work();
    return guarded_->machine.take_replies();
}

void VirtualPrinter::wait_for_replies(std::chrono::milliseconds most) {
    // A machine with a pace says nothing by itself while nobody lets it work.
    constexpr std::chrono::milliseconds step{10};
    MutexLock lock(guarded_->mutex);
    const auto until = std::chrono::steady_clock::now() + most;
    while (!guarded_->machine.has_replies() && std::chrono::steady_clock::now() < until) {
        guarded_->said.wait_for(lock, std::min(step, most));
        guarded_->work();
    }
}

} // namespace anjungan::simulator
