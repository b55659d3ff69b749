// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagecontext.h"

#include "ui/common/toasthost.h"

#include <QTimer>

namespace ruche::ui {

PageContext::PageContext(services::Workspace *workspace,
                         const Clock &clock,
                         CommandRegistry &commands,
                         Prompts &prompts,
                         ThemeManager &theme,
                         QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_commands(commands)
    , m_prompts(prompts)
    , m_theme(theme)
{
}

services::Workspace &PageContext::workspace() const
{
    Q_ASSERT(m_workspace);
    return *m_workspace;
}

void PageContext::open(const Intent &intent)
{
    QTimer::singleShot(0, this, [this, intent] { emit intentRequested(intent); });
}

void PageContext::toast(const ToastMessage &message)
{
    emit toastRequested(message);
}

void PageContext::toastWithUndo(const QString &text, domain::EventId event)
{
    emit undoToastRequested(text, event);
}

void PageContext::undo(domain::EventId event)
{
    emit undoRequested(event);
}

void PageContext::toastError(const QString &text)
{
    ToastMessage message;
    message.text = text;
    message.alert = true;
    emit toastRequested(message);
}

void PageContext::setCurrentBrand(domain::BrandId brand)
{
    if (brand == m_brand)
        return;
    m_brand = brand;
    emit currentBrandChanged(brand);
}

} // namespace ruche::ui
