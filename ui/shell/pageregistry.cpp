// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pageregistry.h"

#include <algorithm>

namespace ruche::ui {

const PageEntry *PageRegistry::find(const QString &id) const
{
    const auto found
        = std::find_if(m_entries.begin(), m_entries.end(), [&](const PageEntry &e) { return e.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

} // namespace ruche::ui
