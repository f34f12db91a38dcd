// The look of the two slips.
#include "kiosk/print/ticket.hpp"

#include <fmt/format.h>

namespace anjungan::print {

namespace {

using namespace drivers;

constexpr std::uint8_t small_gap = 12; ///< dots; 8 are a millimetre
constexpr std::uint8_t gap = 24;

class Composer {
public:
    explicit Composer(const Slip& slip) : slip_(slip) {}

    [[nodiscard]] Document compose();

private:
    void add(Element element) { document_.elements.push_back(std::move(element)); }
    void space(std::uint8_t dots) { add(Feed{dots}); }
    void caption(const std::string& text) { add(Text{text, Align::centre}); }

    void head();
    void copy_banner();
    void queue_number();
    void receipt_code();
    void facts();
    void fact(const std::string& label, const std::string& value);
    void missing();
    void qr_code();
    void foot();

    const Slip& slip_;
    Document document_ = {};
};

Document Composer::compose() {
    head();
    copy_banner();
    if (slip_.kind == SlipKind::queue_ticket) {
        queue_number();
        receipt_code();
    } else {
        receipt_code();
        queue_number();
    }
    facts();
    missing();
    qr_code();
    foot();
    add(Cut{});
    return std::move(document_);
}

/// Who gave this slip, and for what.
void Composer::head() {
    if (!slip_.office.empty()) {
        add(Text{slip_.office, Align::centre, 1, 1, true});
    }
    if (!slip_.labels.heading.empty()) {
        caption(slip_.labels.heading);
    }
    add(Rule{RuleStyle::heavy});
    if (!slip_.service.empty()) {
        space(small_gap);
        add(Text{slip_.service, Align::centre, 2, 2, true});
        space(small_gap);
    }
}

void Composer::copy_banner() {
    if (slip_.copy == 0) {
        return;
    }
    auto words = slip_.labels.copy;
    const auto number = std::to_string(slip_.copy);
    const auto place = words.find("{}");
    if (place == std::string::npos) {
        words += " " + number;
    } else {
        words.replace(place, 2, number);
    }
    add(Banner{words});
}

void Composer::queue_number() {
    if (slip_.queue_number.empty()) {
        return;
    }
    const bool is_the_point = slip_.kind == SlipKind::queue_ticket;
    constexpr std::uint8_t largest = 8;
    constexpr std::uint8_t second = 4;
    space(small_gap);
    caption(slip_.labels.queue_number);
    space(small_gap);
    add(Headline{slip_.queue_number, is_the_point ? largest : second});
    space(gap);
}

void Composer::receipt_code() {
    if (slip_.receipt_code.empty()) {
        return;
    }
    constexpr std::uint8_t large = 3;
    space(small_gap);
    caption(slip_.labels.receipt_code);
    space(small_gap);
    add(Headline{slip_.receipt_code, large});
    space(gap);
}

void Composer::facts() {
    add(Rule{});
    fact(slip_.labels.state, slip_.state);
    fact(slip_.labels.issued, slip_.issued);
    fact(slip_.labels.promised, slip_.promised);
    if (!slip_.cost.empty()) {
        // The line against illegal levies: nobody shall overlook it.
        add(Rule{});
        space(small_gap);
        const auto words =
            slip_.labels.cost.empty() ? slip_.cost : slip_.labels.cost + ": " + slip_.cost;
        add(Text{words, Align::centre, 2, 2, true});
        space(small_gap);
    }
}

void Composer::fact(const std::string& label, const std::string& value) {
    if (!value.empty()) {
        add(Pair{label, value, true});
        space(small_gap / 2);
    }
}

void Composer::missing() {
    if (slip_.missing.empty()) {
        return;
    }
    add(Rule{});
    add(Text{slip_.labels.missing, Align::left, 1, 1, true});
    space(small_gap / 2);
    for (const auto& item : slip_.missing) {
        Text line = {item};
        line.lead = "[ ] ";
        add(std::move(line));
        space(small_gap / 2);
    }
}

void Composer::qr_code() {
    if (slip_.qr.empty()) {
        return;
    }
    add(Rule{});
    add(QrCode{slip_.qr});
    caption(slip_.labels.qr_caption);
    space(small_gap);
}

void Composer::foot() {
    if (!slip_.complaint.empty()) {
        add(Rule{});
        add(Text{slip_.labels.complaint, Align::centre, 1, 1, true});
        caption(slip_.complaint);
    }
    if (!slip_.keep.empty()) {
        add(Rule{RuleStyle::heavy});
        add(Text{slip_.keep, Align::centre, 1, 1, true});
    }
    space(gap);
}

} // namespace

Document compose(const Slip& slip) {
    return Composer(slip).compose();
}

} // namespace anjungan::print
