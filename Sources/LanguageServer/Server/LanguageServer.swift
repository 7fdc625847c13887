import JSON
import SourceDiagnostics
import YAMLTree

/// A language server: what it knows of a client's documents and rulebooks, and what it has to say.
///
/// A value that does nothing by itself: it is handed messages, and work is taken from it and handed back, by one thread or by two.
///
/// ```
/// server.receive(messages)
/// while let job = server.nextJob() { server.finish(job.run()) }
/// for message in server.takeOutgoing() { write(message.bytes) }
/// ```
package struct LanguageServer {
    enum Phase {
        case started, running, shutDown
    }

    let settings: ServerSettings
    var phase = Phase.started
    /// The code with which the process is to end; nil while it goes on.
    package internal(set) var exitCode: Int32?
    var client = ClientAbilities()
    /// The paths of the folders of the workspace.
    var folders: [String] = []
    /// The folders of rulebooks that the client names.
    var wanted: [String] = []
    var rulebooks: [OpenRulebook] = []
    var documents: [DocumentURI: TextDocument] = [:]
    /// Documents outside of all rulebooks that have changed.
    var loose: Set<DocumentURI> = []
    /// Documents of rulebooks that have changed since something was said of them.
    var changed: Set<DocumentURI> = []
    var store = FindingStore()
    /// Requests that are answered once more is known.
    var waiting: [WaitingRequest] = []
    private var isWorking = false
    private var outgoing: [OutgoingMessage] = []

    package init(_ settings: ServerSettings) { self.settings = settings }

    /// Whether the client has said that it ends.
    package var isShutDown: Bool { phase == .shutDown }

    /// Takes what there is to be written.
    package mutating func takeOutgoing() -> [OutgoingMessage] {
        defer { outgoing = [] }
        return outgoing
    }

    mutating func send(_ message: OutgoingMessage) { outgoing.append(message) }

    /// Tells of trouble in the client's log.
    mutating func log(_ text: String) {
        send(.notification(method: "window/logMessage", ["type": 2, "message": .string(text)]))
    }

    // MARK: messages

    /// Takes all messages that have come by now: what one of them makes needless is not done.
    package mutating func receive(_ pieces: [MessageReader.Piece]) {
        var messages: [Message] = []
        for piece in pieces {
            switch piece {
            case .message(let bytes): messages.append(Message(bytes))
            case .refused(let reason): messages.append(.refused(id: .null, .parseError(reason)))
            }
        }
        let cancelled = Set(messages.compactMap(Self.cancelledID))
        for message in messages where exitCode == nil { receive(message, cancelled) }
        checkLooseDocuments()
    }

    private static func cancelledID(_ message: Message) -> JSONValue? {
        guard case .notification("$/cancelRequest", let parameters) = message else { return nil }
        return parameters["id"]
    }

    private mutating func receive(_ message: Message, _ cancelled: Set<JSONValue>) {
        switch message {
        case .response: return
        case .refused(let id, let error):
            send(.failure(id: id, error))
            log("a message was refused: \(error.message)")
        case .notification(let method, let parameters): receive(method, parameters)
        case .request(let id, let method, let parameters):
            if cancelled.contains(id), method != "initialize", method != "shutdown" {
                return send(.failure(id: id, .cancelled))
            }
            do throws(ResponseError) {
                if let result = try answer(method, parameters, id) { send(.result(id: id, result)) }
            } catch {
                send(.failure(id: id, error))
            }
        }
    }

    // MARK: work

    /// What is to be done next, if that is not being done already.
    package mutating func nextJob() -> RulebookJob? {
        guard !isWorking, phase == .running, let index = rulebooks.firstIndex(where: { !$0.isKnown }) else {
            return nil
        }
        isWorking = true
        let rulebook = rulebooks[index]
        rulebooks[index].isDiskRead = false
        if rulebook.known == nil { beginProgress(rulebook.folder) }
        var (texts, versions): ([String: [UInt8]], [String: Int]) = ([:], [:])
        for (uri, document) in documents {
            guard let path = uri.path, RulebookPath.name(of: path, in: rulebook.folder) != nil else { continue }
            texts[path] = document.bytes
            versions[path] = document.version
        }
        return RulebookJob(
            revision: rulebook.revision, keeper: rulebook.keeper, earlier: rulebook.known, texts: texts,
            versions: versions,
            isDiskRead: rulebook.isDiskRead, day: settings.today(), unit: client.unit)
    }

    /// Takes what has come of a job.
    package mutating func finish(_ outcome: RulebookJob.Outcome) {
        isWorking = false
        guard let index = rulebooks.firstIndex(where: { $0.folder == outcome.keeper.folder }) else { return }
        let earlier = rulebooks[index].known
        if earlier == nil { endProgress(outcome.keeper.folder) }
        rulebooks[index].keeper = outcome.keeper
        rulebooks[index].known = outcome.known
        rulebooks[index].knownRevision = outcome.revision
        publish(outcome, after: earlier)
        answerWaiting()
        refreshLenses(of: rulebooks[index])
    }
}
