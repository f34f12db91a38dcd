// SPDX-License-Identifier: GPL-3.0-or-later
// One table of all screens.
#include "kiosk/screens/registry.hpp"

#include "kiosk/screens/appearance.hpp"
#include "kiosk/screens/check_answers.hpp"
#include "kiosk/screens/confirm_end.hpp"
#include "kiosk/screens/help.hpp"
#include "kiosk/screens/home.hpp"
#include "kiosk/screens/idle_warning.hpp"
#include "kiosk/screens/language.hpp"
#include "kiosk/screens/no_number.hpp"
#include "kiosk/screens/out_of_service.hpp"
#include "kiosk/screens/privacy.hpp"
#include "kiosk/screens/promises.hpp"
#include "kiosk/screens/question.hpp"
#include "kiosk/screens/receipt.hpp"
#include "kiosk/screens/requirements.hpp"
#include "kiosk/screens/sound.hpp"
#include "kiosk/screens/standard.hpp"
#include "kiosk/screens/try_keys.hpp"
#include "kiosk/screens/welcome.hpp"

namespace anjungan::screens {

View build(const ScreenContext& context) {
    using flow::ScreenId;
    switch (context.model.stack.top()) {
    case ScreenId::welcome: return build_welcome(context);
    case ScreenId::home: return build_home(context);
    case ScreenId::standard: return build_standard(context);
    case ScreenId::promises: return build_promises(context);
    case ScreenId::requirements: return build_requirements(context);
    case ScreenId::privacy: return build_privacy(context);
    case ScreenId::question: return build_question(context);
    case ScreenId::check_answers: return build_check_answers(context);
    case ScreenId::receipt: return build_receipt(context);
    case ScreenId::language: return build_language(context);
    case ScreenId::help: return build_help(context);
    case ScreenId::appearance: return build_appearance(context);
    case ScreenId::sound: return build_sound(context);
    case ScreenId::try_keys: return build_try_keys(context);
    case ScreenId::confirm_end: return build_confirm_end(context);
    case ScreenId::idle_warning: return build_idle_warning(context);
    case ScreenId::no_number: return build_no_number(context);
    case ScreenId::out_of_service: return build_out_of_service(context);
    }
    return build_welcome(context);
}

} // namespace anjungan::screens
