// Sensors, buffer and answers of the virtual printer.
#include "drivers/printer/virtual/virtual_printer.hpp"

#include "drivers/printer/commands.hpp"
#include "drivers/printer/status.hpp"
#include "drivers/printer/virtual/command.hpp"
#include "drivers/printer/virtual/paper_strip.hpp"
#include "drivers/printer/virtual/strip_painter.hpp"

#include <algorithm>
#include <condition_variable>
#include <limits>
#include <mutex>

namespace anjungan::drivers {

namespace {

/// More than the largest picture band (128 rows of 1024 dots), so that one always fits.
constexpr std::size_t buffer_bytes = 32768;
constexpr std::size_t endless = std::numeric_limits<std::size_t>::max();

} // namespace

struct VirtualPrinter::Machine {
    explicit Machine(const PrinterProfile& its_profile)
        : profile(its_profile), strip(its_profile) {}

    /// Everything below is guarded by it.
    mutable std::mutex mutex = {};
    std::condition_variable said = {};

    PrinterProfile profile;
    PaperStrip strip;
    PrinterStatus sensors = {};
    Power power = Power::on;
    std::uint64_t session = 1;
    std::size_t roll_left = endless;
    bool automatic = false;
    Bytes buffer = {};
    std::size_t consumed = 0; ///< since power-on
    Bytes question = {};      ///< the last bytes of a possible DLE EOT n
    Bytes replies = {};
    std::vector<UnknownCommand> unknown = {};
    Tray tray = {};
    std::vector<std::size_t> in_tray = {}; ///< bytes of each piece that the tray has

    void say(ByteView bytes);
    void hear(std::uint8_t byte);
    void work();
    void fill_tray();
    void carry_out(const Command& command);
    void use_paper(std::size_t dots);
    void sensors_changed();
};

void VirtualPrinter::Machine::say(ByteView bytes) {
    replies.insert(replies.end(), bytes.begin(), bytes.end());
    said.notify_all();
}

/// Real-time commands are answered when they come in, even between the bytes of a picture and
/// while the printer is off-line.
void VirtualPrinter::Machine::hear(std::uint8_t byte) {
    if (question.size() == 2) {
        if (byte >= 1 && byte <= 4) {
            say(ByteView(answers_for(sensors)).subspan(byte - 1U, 1));
        }
        question.clear();
    }
    if (byte == escpos::dle) {
        question = {byte};
    } else if (byte == escpos::eot && question.size() == 1) {
        question.push_back(byte);
    } else {
        question.clear();
    }
}

void VirtualPrinter::Machine::work() {
    std::size_t done = 0;
    while (sensors.ready() && done < buffer.size()) {
        const auto rest = ByteView(buffer).subspan(done);
        const auto command = first_command(rest);
        if (command.kind == CommandKind::incomplete) {
            break;
        }
        const auto bytes = rest.first(command.length);
        if (command.kind == CommandKind::unknown) {
            unknown.push_back({consumed, to_hex(bytes)});
        }
        consumed += command.length;
        done += command.length;
        const auto fed = strip.carry_out(command, bytes);
        carry_out(command);
        use_paper(fed);
    }
    buffer.erase(buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(done));
    fill_tray();
}

/// Only the last piece may have grown: a marker behind its cut still belongs to it.
void VirtualPrinter::Machine::fill_tray() {
    if (tray == nullptr) {
        return;
    }
    for (auto number = in_tray.empty() ? 0 : in_tray.size() - 1;; ++number) {
        const auto* const piece = strip.piece(number);
        if (piece == nullptr) {
            return;
        }
        in_tray.resize(number + 1);
        const auto more = ByteView(piece->bytes).subspan(in_tray[number]);
        if (!more.empty()) {
            tray(number, more);
        }
        in_tray[number] = piece->bytes.size();
    }
}

void VirtualPrinter::Machine::carry_out(const Command& command) {
    if (command.kind == CommandKind::ask_mark) {
        // GS r 1: the paper sensors.
        const Bytes answer = {
            static_cast<std::uint8_t>(sensors.paper == Paper::near_end ? 0x03 : 0x00)};
        say(answer);
    } else if (command.kind == CommandKind::automatic) {
        automatic = command.value != 0;
        if (automatic) {
            say(automatic_for(sensors).bytes);
        }
    }
}

void VirtualPrinter::Machine::use_paper(std::size_t dots) {
    if (roll_left == endless) {
        return;
    }
    roll_left -= std::min(roll_left, dots);
    if (roll_left == 0) {
        sensors.paper = Paper::out;
        sensors_changed();
    }
}

void VirtualPrinter::Machine::sensors_changed() {
    sensors.online = true;
    sensors.online = sensors.ready();
    if (automatic && power == Power::on) {
        say(automatic_for(sensors).bytes);
    }
}

VirtualPrinter::VirtualPrinter(const PrinterProfile& profile)
    : machine_(std::make_unique<Machine>(profile)) {}

VirtualPrinter::~VirtualPrinter() = default;

Result<std::unique_ptr<Transport>>
VirtualPrinter::connect(const WireFaults& faults, MemoryTransport::Waiter waiter) {
    return MemoryTransport::open(*this, faults, std::move(waiter));
}

void VirtualPrinter::set_paper(Paper paper) {
    const std::lock_guard lock(machine_->mutex);
    machine_->sensors.paper = paper;
    machine_->roll_left = endless;
    machine_->sensors_changed();
    machine_->work();
}

void VirtualPrinter::set_cover(Cover cover) {
    const std::lock_guard lock(machine_->mutex);
    machine_->sensors.cover = cover;
    machine_->sensors_changed();
    machine_->work();
}

void VirtualPrinter::set_cutter(Cutter cutter) {
    const std::lock_guard lock(machine_->mutex);
    machine_->sensors.cutter = cutter;
    machine_->sensors_changed();
    machine_->work();
}

void VirtualPrinter::set_power(Power power) {
    const std::lock_guard lock(machine_->mutex);
    if (machine_->power == power) {
        return;
    }
    machine_->power = power;
    if (power == Power::on) {
        ++machine_->session;
        return;
    }
    machine_->buffer.clear();
    machine_->replies.clear();
    machine_->question.clear();
    machine_->consumed = 0;
    machine_->automatic = false;
    machine_->strip.lose_power();
}

void VirtualPrinter::set_tray(Tray tray) {
    const std::lock_guard lock(machine_->mutex);
    machine_->tray = std::move(tray);
}

void VirtualPrinter::set_roll_left(std::size_t dots) {
    const std::lock_guard lock(machine_->mutex);
    machine_->roll_left = dots;
    machine_->use_paper(0);
}

std::size_t VirtualPrinter::job_count() const {
    const std::lock_guard lock(machine_->mutex);
    return machine_->strip.pieces().size();
}

std::size_t VirtualPrinter::cut_count() const {
    const std::lock_guard lock(machine_->mutex);
    const auto pieces = machine_->strip.pieces();
    return static_cast<std::size_t>(
        std::count_if(pieces.begin(), pieces.end(), [](const auto& piece) { return piece.cut; })
    );
}

Bytes VirtualPrinter::job_bytes(std::size_t job) const {
    const std::lock_guard lock(machine_->mutex);
    return machine_->strip.pieces().at(job).bytes;
}

std::string VirtualPrinter::job_text(std::size_t job) const {
    const std::lock_guard lock(machine_->mutex);
    return machine_->strip.pieces().at(job).text;
}

std::vector<UnknownCommand> VirtualPrinter::unknown_commands() const {
    const std::lock_guard lock(machine_->mutex);
    return machine_->unknown;
}

std::size_t VirtualPrinter::broken_lines() const {
    const std::lock_guard lock(machine_->mutex);
    return machine_->strip.broken_lines();
}

Status VirtualPrinter::strip_png(const std::filesystem::path& path) const {
    std::vector<PaperPiece> pieces;
    {
        const std::lock_guard lock(machine_->mutex);
        pieces = machine_->strip.pieces();
    }
    return paint_pieces(pieces, machine_->profile, path);
}

Status VirtualPrinter::job_png(std::size_t job, const std::filesystem::path& path) const {
    std::vector<PaperPiece> pieces;
    {
        const std::lock_guard lock(machine_->mutex);
        pieces = machine_->strip.pieces();
    }
    if (job >= pieces.size()) {
        return fail(ErrorCode::not_found, "the virtual printer has no such job");
    }
    return paint_pieces({pieces[job]}, machine_->profile, path);
}

std::uint64_t VirtualPrinter::session() const {
    const std::lock_guard lock(machine_->mutex);
    return machine_->power == Power::on ? machine_->session : 0;
}

std::size_t VirtualPrinter::accept(ByteView bytes) {
    const std::lock_guard lock(machine_->mutex);
    if (machine_->power == Power::off) {
        return 0;
    }
    const auto room = buffer_bytes - std::min(buffer_bytes, machine_->buffer.size());
    const auto taken = bytes.first(std::min(bytes.size(), room));
    for (const auto byte : taken) {
        machine_->hear(byte);
    }
    machine_->buffer.insert(machine_->buffer.end(), taken.begin(), taken.end());
    machine_->work();
    return taken.size();
}

Bytes VirtualPrinter::take_replies() {
    const std::lock_guard lock(machine_->mutex);
    return std::exchange(machine_->replies, {});
}

void VirtualPrinter::wait_for_replies(std::chrono::milliseconds most) {
    std::unique_lock lock(machine_->mutex);
    machine_->said.wait_for(lock, most, [this] { return !machine_->replies.empty(); });
}

} // namespace anjungan::drivers
