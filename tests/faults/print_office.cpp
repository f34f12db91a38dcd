// SPDX-License-Identifier: GPL-3.0-or-later
// Strikes after a given byte, and puts things right.
#include "tests/faults/print_office.hpp"

#include "kiosk/print/citizen_wording.hpp"
#include "kiosk/services/service.hpp"

namespace anjungan::test {

using namespace drivers;

/// Passes everything on until the fault strikes.
class PrintOffice::Wire : public Transport {
public:
    Wire(PrintOffice& office, std::unique_ptr<Transport> inner)
        : office_(office), inner_(std::move(inner)) {}

    [[nodiscard]] Result<std::size_t> write_some(ByteView bytes) override {
        auto& sent = office_.bytes_sent_;
        const bool armed = !office_.repaired_ && office_.fault_ != PrintFault::none;
        const auto until = armed && sent < office_.after_ ? office_.after_ - sent : bytes.size();
        if (armed && sent >= office_.after_) {
            office_.strike();
            switch (office_.fault_) {
            case PrintFault::unplug:
            case PrintFault::kill: return fail(ErrorCode::unavailable, "gone");
            case PrintFault::input_error: return fail(ErrorCode::io, "EIO");
            case PrintFault::lose: return bytes.size();
            case PrintFault::stall: return std::size_t{0};
            case PrintFault::none:
            case PrintFault::power_cycle: break;
            }
        }
        auto taken = inner_->write_some(bytes.first(std::min(bytes.size(), until)));
        sent += taken.value_or(0);
        return taken;
    }
    [[nodiscard]] Result<Bytes> read_available() override {
        const bool gone =
            office_.struck_ && !office_.repaired_ &&
            (office_.fault_ == PrintFault::unplug || office_.fault_ == PrintFault::kill);
        return gone ? fail(ErrorCode::unavailable, "gone") : inner_->read_available();
    }
    void wait(std::chrono::milliseconds most) override { office_.office_.clock.advance(most); }
    void close() override { inner_->close(); }

private:
    PrintOffice& office_;
    std::unique_ptr<Transport> inner_;
};

namespace {

constexpr std::string_view last_words = "Please wait until";

std::size_t count_of(std::string_view words, const std::string& text) {
    std::size_t count = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
        ++count;
    }
    return count;
}

} // namespace

void AtOnce::run_due() {
    const auto end = later_.upper_bound(clock_.boot_time());
    std::vector<Task> due;
    for (auto at = later_.begin(); at != end; at = later_.erase(at)) {
        due.push_back(std::move(at->second));
    }
    for (auto& task : due) {
        task();
    }
}

PrintOffice::PrintOffice(PrintFault fault, std::size_t after)
    : fault_(fault),
      after_(after),
      slips_({"BALAI-1", "Desa Contoh", {}, "https://desa.example"}, translator_, key_),
      machine_(profile_),
      store_(office_.open()) {
    start();
}

void PrintOffice::start() {
    printer_.emplace(
        profile_, [this] { return connect(); }, office_.clock
    );
    desk_.emplace(
        back_office::PrintDesk::Parts{*printer_, *store_, here_, here_, here_, slips_},
        [this](const session::Event& event) { heard(event); }
    );
}

Result<std::unique_ptr<Transport>> PrintOffice::connect() {
    if (struck_ && !repaired_ && fault_ != PrintFault::power_cycle) {
        return fail(ErrorCode::unavailable, "unplugged");
    }
    auto inner = machine_.connect();
    if (!inner) {
        return inner;
    }
    return std::make_unique<Wire>(*this, std::move(*inner));
}

void PrintOffice::strike() {
    if (std::exchange(struck_, true)) {
        return;
    }
    if (fault_ == PrintFault::power_cycle) {
        machine_.set_power(simulator::Power::off);
        machine_.set_power(simulator::Power::on);
    } else if (fault_ == PrintFault::kill) {
        left_behind_ = copy_as_after_power_cut(office_);
    }
}

std::string PrintOffice::hand_in() {
    services::Service service;
    service.kind = services::ServiceKind::queue;
    service.id = "antrean";
    service.title.by_language["en"] = "Population documents";
    auto request = StoreOffice::request(office_.new_id());
    request.compose = [&](const store::Commit& commit) {
        return slips_.original(commit, service, {"en"});
    };
    const auto commit = store_->submit(std::move(request));
    REQUIRE(commit);
    last_job_ = commit->print_job;
    said_[last_job_] = session::Printing::waiting;
    desk_->nudge();
    return print::shown_queue_number(commit->queue_number.value_or(""));
}

void PrintOffice::put_right() {
    repaired_ = true;
    if (left_behind_) {
        desk_.reset();
        here_.forget();
        printer_.reset();
        store_.reset();
        auto opened = office_.try_open(*left_behind_);
        REQUIRE(opened);
        store_ = std::move(*opened);
        claimed_ = false; // that screen went with the process
        start();
        desk_->start();
    }
}

void PrintOffice::wait() {
    office_.clock.advance(std::chrono::seconds(2));
    here_.run_due();
}

void PrintOffice::answer() {
    const auto unknown = store_->print_jobs().in_state(store::PrintState::unknown);
    REQUIRE(unknown);
    for (const auto& job : *unknown) {
        const auto slip = print::decode_slip(job.document);
        REQUIRE(slip);
        const auto number = std::get<print::QueueTicket>(slip->content).visit.number.value;
        desk_->resolve(job.id, originals(number) + copies(number) > 0);
    }
}

void PrintOffice::heard(const session::Event& event) {
    if (const auto* change = std::get_if<session::PrintingChanged>(&event)) {
        said_[change->job] = change->printing;
        claimed_ = claimed_ || change->printing == session::Printing::printed;
    }
}

std::string PrintOffice::paper() const {
    std::string all;
    for (std::size_t piece = 0; piece < machine_.job_count(); ++piece) {
        all += machine_.job_text(piece) + "-- cut --\n";
    }
    return all;
}

std::size_t PrintOffice::slips(const std::string& number, bool copy) const {
    std::size_t found = 0;
    for (std::size_t piece = 0; piece < machine_.job_count(); ++piece) {
        const auto text = machine_.job_text(piece);
        const bool marked = text.find("COPY") != std::string::npos;
        // Two slips on one piece of paper are two.
        found += marked == copy ? std::min(count_of(number, text), count_of(last_words, text)) : 0;
    }
    return found;
}

std::size_t PrintOffice::originals(const std::string& number) const {
    return slips(number, false);
}

std::size_t PrintOffice::copies(const std::string& number) const {
    return slips(number, true);
}

} // namespace anjungan::test
