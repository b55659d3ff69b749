// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keptsizes.h"

#include "core/settings/settings.h"
#include "ui/common/splitter.h"
#include "ui/shell/pagecontext.h"

namespace ruche::ui {

void recallSizes(Splitter *splitter, const PageContext &context, const QString &key)
{
    const settings::SettingsStore *const store = context.windowState();
    const QByteArray kept = store ? settings::splitterState(key).read(*store) : QByteArray();
    if (kept.isEmpty() || !splitter->restoreState(kept))
        splitter->resetSizes();
}

void rememberSizes(Splitter *splitter, const PageContext &context, const QString &key)
{
    recallSizes(splitter, context, key);
    const int panes = splitter->count();
    QObject::connect(
        splitter, &Splitter::sizesChosen, splitter, [splitter, panes, key, store = context.windowState()] {
            if (store && splitter->count() == panes)
                store->setValue(settings::splitterState(key).key, splitter->saveState());
        });
}

} // namespace ruche::ui
