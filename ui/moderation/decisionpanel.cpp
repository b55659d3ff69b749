// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moderation/decisionpanel.h"

#include "core/domain/moderationcapability.h"
#include "core/text/queuetext.h"
#include "ui/commands/commandregistry.h"
#include "ui/common/theme.h"
#include "ui/moderation/decisionbutton.h"
#include "ui/moderation/moderationcontroller.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

DecisionPanel::DecisionPanel(ModerationController &controller, CommandRegistry &commands, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_commands(commands)
{
    using domain::ModerationAction;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 7, 8, 6);
    column->setSpacing(0);
    const auto add
        = [&](const QString &command, std::optional<ModerationAction> action, const QString &icon) {
              auto *button = new DecisionButton(icon, this);
              button->setObjectName(u"decision."_s + command);
              connect(button, &QAbstractButton::clicked, this, [this, command] { m_commands.run(command); });
              column->addWidget(button);
              m_entries << Entry{command, action, button};
          };
    add(u"moderation.approve"_s, ModerationAction::Approve, u"check"_s);
    add(u"moderation.hide"_s, ModerationAction::Hold, u"eye-off"_s);
    add(u"moderation.delete"_s, ModerationAction::Trash, u"trash"_s);
    add(u"moderation.spam"_s, ModerationAction::Spam, u"spam"_s);
    add(u"moderation.ignore"_s, std::nullopt, u"minus"_s);
    connect(&controller, &ModerationController::detailChanged, this, &DecisionPanel::refresh);
    refresh();
}

void DecisionPanel::refresh()
{
    const auto &detail = m_controller.detail();
    setVisible(detail.has_value());
    if (!detail)
        return;
    domain::NetworkInfo network;
    network.name = detail->item.network;
    for (const domain::NetworkInfo &used : m_controller.networksInUse()) {
        if (used.key == detail->item.network)
            network = used;
    }
    for (const Entry &entry : m_entries) {
        entry.button->setKeys(m_commands.keysText(entry.command));
        if (!entry.action) {
            entry.button->setText(tr("Ignore"));
            entry.button->setConsequence(
                tr("It stays as it is; further reports are folded away until it is edited."));
            continue;
        }
        const bool judged = *entry.action == domain::ModerationAction::Approve
            && detail->item.moderation == domain::Moderation::Approved;
        const bool can
            = judged || detail->account.capabilities.testFlag(domain::capabilityFor(*entry.action));
        entry.button->setText(text::moderationVerb(*entry.action));
        entry.button->setEnabled(can);
        entry.button->setConsequence(
            can ? text::moderationConsequence(network, *entry.action, detail->item.moderation)
                : text::notOffered(network));
    }
}

void DecisionPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void DecisionPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

} // namespace ruche::ui
