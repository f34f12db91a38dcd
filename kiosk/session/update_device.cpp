// SPDX-License-Identifier: GPL-3.0-or-later
// What the store, the printer and the hub report.
#include "kiosk/session/update_parts.hpp"

#include <utility>

namespace anjungan::session {

using flow::ScreenId;

namespace {

/// For the operator.
Sentences battery_words(Power power) {
    switch (power) {
    case Power::mains: return {};
    case Power::battery: return {"Power: on battery."};
    case Power::low:
        return {"Power: the battery is low. Visits begin again when the mains are back."};
    }
    return {};
}

} // namespace

void on_handed_in(Step& step, const Outcome& outcome) {
    step.effects.emplace_back(PrintAndSend{});
    step.effects.emplace_back(CheckService{});
    auto& model = step.model;
    if (!model.visit.has_value() || model.visit->id != outcome.id) {
        return; // that citizen has left; record and slip are safe all the same
    }
    model.visit.reset();
    model.outcome = outcome;
    model.stack.restart_at(ScreenId::receipt);
}

void on_handing_in_failed(Step& step, const RecordId& id) {
    step.effects.emplace_back(CheckService{});
    if (step.model.visit.has_value() && step.model.visit->id == id) {
        step.model.visit->handing_in = HandingIn::failed;
    }
}

void on_printing(Step& step, const PrintingChanged& change) {
    if (step.model.outcome.has_value() && step.model.outcome->job == change.job) {
        step.model.outcome->printing = change.printing;
    }
}

void on_copy(Step& step, const CopyQueued& copy) {
    if (step.model.outcome.has_value() && step.model.outcome->job == copy.original) {
        step.model.outcome->job = copy.copy;
        step.model.outcome->printing = Printing::waiting;
    }
}

void on_delivery(Step& step, const DeliveryChanged& change) {
    auto& outcome = step.model.outcome;
    for (const auto& record : change.records) {
        if (outcome.has_value() && outcome->id == record.id) {
            outcome->delivery = record.delivery;
        }
    }
}

void on_connection(Step& step, const ConnectionChanged& change) {
    auto& kiosk = step.model.kiosk;
    kiosk.connection = change.connection;
    kiosk.unsent = change.unsent;
    step.effects.emplace_back(CheckService{});
}

/// Between two sessions only: an open form, and the list somebody is reading, stay as they are.
void on_catalogue_offered(Step& step) {
    if (step.model.stack.top() == ScreenId::welcome) {
        step.effects.emplace_back(UseOfferedCatalogue{});
    }
}

/// No screen asks for a code yet. A scan types into no field, opens nothing, and shows nothing of
/// what it holds: whoever stands here need not be whose paper it is.
void on_scan(Step& step) {
    ++step.model.kiosk.scans;
}

/// Like any key of the keypad, in the middle of a visit too: who plugs one in wants to hear. Out
/// again, everything is as it was before.
void on_earphone(Step& step, bool plugged) {
    auto& settings = step.model.settings;
    if (std::exchange(step.model.kiosk.earphone, plugged) == plugged) {
        return;
    }
    if (plugged) {
        settings.paused = false;
        settings.voice_for_earphone = !std::exchange(settings.voice, true);
    } else if (std::exchange(settings.voice_for_earphone, false)) {
        settings.voice = false;
    }
}

void on_power(Step& step, Power power) {
    auto& kiosk = step.model.kiosk;
    kiosk.power = power;
    kiosk.faults.set(FaultSource::battery, battery_words(power));
}

/// Nothing typed stays and nobody begins anew. Who hands in just now, or has, still reads the
/// number: the record is safe, whether or not its slip comes out before the next start.
void on_closing(Step& step) {
    auto& model = step.model;
    if (model.visit.has_value() && model.visit->handing_in == HandingIn::under_way) {
        model.visit->answers.clear();
        model.visit->draft = {};
    } else {
        model.visit.reset();
    }
    model.stack.restart_at(
        model.outcome.has_value() ? ScreenId::receipt : ScreenId::out_of_service
    );
    step.effects.emplace_back(ForgetSession{});
}

void resolve_slip(Step& step, bool came_out) {
    auto& outcome = step.model.outcome;
    if (!outcome.has_value() || outcome->printing != Printing::unknown) {
        return;
    }
    outcome->printing = came_out ? Printing::printed : Printing::given_up;
    step.effects.emplace_back(ResolveSlip{outcome->job, came_out});
}

} // namespace anjungan::session
