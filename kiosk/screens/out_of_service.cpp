// Nothing can be kept safely.
#include "kiosk/screens/out_of_service.hpp"

#include "kiosk/screens/shell.hpp"

namespace anjungan::screens {

namespace {

/// For the officer; empty: nothing to say.
std::string power_fault(session::Power power) {
    switch (power) {
    case session::Power::mains: return {};
    case session::Power::battery: return "Power: on battery.";
    case session::Power::low:
        return "Power: the battery is low. Visits begin again when the mains are back.";
    }
    return {};
}

} // namespace

View build_out_of_service(const ScreenContext& context) {
    Actions actions;
    const auto& t = context.t;
    Frame frame;
    frame.tools = false;
    frame.content.push_back(
        ui::heading("heading", t("This kiosk cannot take requests at the moment"))
    );
    frame.content.push_back(ui::text(
        "explanation",
        t("We cannot promise to keep your request safe, so we do not ask you to type anything. "
          "Please go to the counter; an officer will help you."),
        {ui::TextRole::label}
    ));
    ui::Widgets faults;
    int number = 0;
    const auto& kiosk = context.model.kiosk;
    for (const auto& sentence : kiosk.faults) {
        faults.push_back(ui::alert("fault-" + std::to_string(++number), sentence));
    }
    for (const auto& [device, sentence] : kiosk.device_faults) {
        faults.push_back(ui::alert("fault-" + std::to_string(++number), sentence));
    }
    if (const auto sentence = power_fault(kiosk.power); !sentence.empty()) {
        faults.push_back(ui::alert("power-fault", sentence));
    }
    if (!kiosk.store_fault.empty()) {
        faults.push_back(ui::alert("store-fault", kiosk.store_fault));
    }
    frame.content.push_back(
        ui::text("for-officers", t("For the officer:"), {ui::TextRole::body, ui::Tone::muted})
    );
    frame.content.push_back(paged_list("faults", std::move(faults), context, actions));
    return framed("out_of_service", std::move(frame), context, actions);
}

} // namespace anjungan::screens
