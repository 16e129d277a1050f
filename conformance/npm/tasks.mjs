// Tasks that take two tools, the second of which needs what the first one answers. No model knows the answers by itself.
const text = { type: 'string' };
const number = { type: 'number' };

function tool(name, description, properties, run) {
  return { name, description, parameters: { type: 'object', properties, required: Object.keys(properties) }, run };
}

/** `final` is what the answer must hold; `needed` is what the second call must be given. */
export const tasks = [
  {
    question: 'What is the temperature in Oslo in degrees Fahrenheit? Use the tools.',
    tools: [
      tool('get_weather', 'Tells the weather of a city; the temperature is in Celsius.', { city: text }, () => ({ celsius: 17, sky: 'rain' })),
      tool('celsius_to_fahrenheit', 'Converts a temperature.', { celsius: number }, ({ celsius }) => ({ fahrenheit: celsius * 1.8 + 32 })),
    ],
    needed: /17/,
    final: /62\.6/,
  },
  {
    question: 'Which city does the customer Ada Brandt live in? Find the customer first, then the address.',
    tools: [
      tool('find_customer', 'Finds the id of a customer by name.', { name: text }, () => ({ customer_id: 'C-7741' })),
      tool('get_address', 'Tells the address of a customer id.', { customer_id: text }, () => ({ street: 'Elm 4', city: 'Tromsø' })),
    ],
    needed: /C-7741/,
    final: /Tromsø/,
  },
  {
    question: 'How many euros are the 340 dollars of invoice 88? Read the exchange rate with one tool and multiply with the other.',
    tools: [
      tool('exchange_rate', 'Tells how many units of one currency one unit of another is worth.', { from: text, to: text }, () => ({ rate: 0.91 })),
      tool('multiply', 'Multiplies two numbers.', { a: number, b: number }, ({ a, b }) => ({ product: Math.round(a * b * 100) / 100 })),
    ],
    needed: /0\.91/,
    final: /309\.4/,
  },
  {
    question: 'Read the file config.json and then look up which service uses the port that it names.',
    tools: [
      tool('read_file', 'Reads a file.', { path: text }, () => '{"host": "localhost", "port": 7341}'),
      tool('service_of_port', 'Tells the service that uses a port.', { port: { type: 'integer' } }, () => ({ service: 'heron-mail' })),
    ],
    needed: /7341/,
    final: /heron-mail/i,
  },
  {
    question: 'Track my parcel: find the tracking number of order 5512, then tell me where the parcel is.',
    tools: [
      tool('get_order', 'Tells the state and the tracking number of an order.', { order_id: text }, () => ({ state: 'sent', tracking_number: 'TN90210' })),
      tool('track_parcel', 'Tells where a parcel is.', { tracking_number: text }, () => ({ place: 'Rotterdam' })),
    ],
    needed: /TN90210/,
    final: /Rotterdam/,
  },
  {
    question: 'Search the notes for the Wi-Fi password note, then open it and tell me the password.',
    tools: [
      tool('search_notes', 'Finds notes; answers with their ids.', { query: text }, () => ({ note_ids: ['n42'] })),
      tool('open_note', 'Opens a note by its id.', { note_id: text }, () => ({ title: 'Wi-Fi', body: 'The password is quartz-otter-9.' })),
    ],
    needed: /n42/,
    final: /quartz-otter-9/,
  },
  {
    question: 'Who is the author of the book with the title "Deep Tides", and how many books did that author write? Use both tools.',
    tools: [
      tool('find_author', 'Tells the author of a book.', { title: text }, () => ({ author: 'Mirela Sand' })),
      tool('count_books', 'Tells how many books an author wrote.', { author: text }, () => ({ books: 23 })),
    ],
    needed: /Mirela Sand/,
    final: /23/,
  },
  {
    question: 'Which of our employees is on call today? Get the employee id from the rota, then the name.',
    tools: [
      tool('on_call', 'Tells the id of the employee who is on call on a day.', { day: text }, () => ({ employee_id: 3107 })),
      tool('employee_name', 'Tells the name of an employee.', { employee_id: { type: 'integer' } }, () => ({ name: 'Joao Lindqvist' })),
    ],
    needed: /3107/,
    final: /Lindqvist/,
  },
  {
    question: 'List the files in the directory src, then read the only file there and tell me the version it contains.',
    tools: [
      tool('list_files', 'Lists the files in a directory.', { directory: text }, () => ['src/release.txt']),
      tool('read_file', 'Reads a file.', { path: text }, () => 'version = 4.19.3'),
    ],
    needed: /src\/release\.txt/,
    final: /4\.19\.3/,
  },
  {
    question: 'What is the phone number of the nearest pharmacy to the street Kirkegata 9? Geocode the street first.',
    tools: [
      tool('geocode', 'Tells the coordinates of a street.', { street: text }, () => ({ latitude: 59.9111, longitude: 10.7461 })),
      tool('nearest_pharmacy', 'Finds the pharmacy nearest to a place.', { latitude: number, longitude: number }, () => ({ name: 'Apotek 1', phone: '+47 2240 1177' })),
    ],
    needed: /59\.9111/,
    final: /2240 ?1177/,
  },
];
